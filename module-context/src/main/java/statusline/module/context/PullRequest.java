package statusline.module.context;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import statusline.api.JsonObject;

/// The pull request of a session's branch, as the host reports it.
///
/// @param number number in its repository; 0 if it is unknown
/// @param isMergeRequest whether it is a merge request, written as `!42`
/// @param review state of the review: `approved`, `changes requested`
/// @param page web page of the pull request
record PullRequest(
    long number, boolean isMergeRequest, Optional<String> review, Optional<URI> page) {
  private static final String GITLAB_PATH = "/merge_requests/";

  /// {@return the pull request in the object `pr` of a document}
  static PullRequest of(JsonObject pr) {
    String url = pr.text("/url").orElse("");
    String kind = pr.text("/kind").orElse("");
    boolean isMergeRequest = kind.startsWith("m") || kind.startsWith("M");
    return new PullRequest(
        pr.integer("/number").orElse(0),
        isMergeRequest || (kind.isEmpty() && url.contains(GITLAB_PATH)),
        pr.text("/review_state").filter(state -> !state.isBlank()).map(PullRequest::words),
        page(url));
  }

  private static String words(String state) {
    return state.replace('_', ' ').toLowerCase(java.util.Locale.ROOT);
  }

  private static Optional<URI> page(String url) {
    try {
      return url.isEmpty() ? Optional.empty() : Optional.of(new URI(url));
    } catch (URISyntaxException malformed) {
      return Optional.empty();
    }
  }
}
