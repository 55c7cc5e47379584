package statusline.module.context;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import statusline.api.DataModule;
import statusline.api.Segment;
import statusline.tck.DataModuleContract;
import statusline.tck.FakeEnvironment;
import statusline.tck.ModuleProbe;
import statusline.tck.SegmentText;
import statusline.tck.Sessions;

class PullRequestModuleTest implements DataModuleContract<PullRequest> {
  private static final String GITHUB = "https://github.com/o/r/pull/42";
  private static final String GITLAB = "https://gitlab.example/g/r/-/merge_requests/42";

  @Override
  public DataModule<PullRequest> module() {
    return new PullRequestModule();
  }

  @Override
  public FakeEnvironment present() {
    return pr(Map.of("number", 42, "url", GITHUB, "review_state", "approved"));
  }

  @Override
  public Optional<FakeEnvironment> absent() {
    return Optional.of(FakeEnvironment.of(Sessions.afterFirstReply()));
  }

  @Override
  public boolean runsCommands() {
    return false;
  }

  @Override
  public List<PullRequest> oddValues() {
    return List.of(new PullRequest(0, true, Optional.of(""), Optional.empty()));
  }

  private static FakeEnvironment pr(Map<String, ?> pr) {
    return FakeEnvironment.of(Sessions.changed(Sessions.fresh(), "/pr", pr));
  }

  @ParameterizedTest
  @CsvSource({
    "approved, PR #42 approved, PR #42 ✓, GOOD",
    "APPROVED, PR #42 approved, PR #42 ✓, GOOD",
    "changes_requested, PR #42 changes requested, PR #42 ✗, CAUTION",
    "pending, PR #42 pending, PR #42, QUIET",
    "draft, PR #42 draft, PR #42, QUIET",
    "some_future_state, PR #42 some future state, PR #42, QUIET",
  })
  void numberAndReviewAreShown(String state, String full, String brief, String tone)
      throws Exception {
    Segment segment = segment(pr(Map.of("number", 42, "url", GITHUB, "review_state", state)));

    assertEquals(full, SegmentText.full(segment));
    assertEquals(brief, SegmentText.brief(segment));
    assertEquals("PR #42", SegmentText.minimal(segment));
    assertEquals(tone, segment.full().getLast().tone().name());
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "-, " + GITHUB + ", PR #42",
        "-, " + GITLAB + ", MR !42",
        "merge_request, " + GITHUB + ", MR !42",
        "mr, -, MR !42",
        "MR, -, MR !42",
        "pr, -, PR #42",
        "pull_request, " + GITLAB + ", PR #42",
        "-, -, PR #42",
      })
  void mergeRequestHasExclamationMark(String kind, String url, String text) throws Exception {
    var pr = new HashMap<String, Object>(Map.of("number", 42));
    if (kind != null) {
      pr.put("kind", kind);
    }
    if (url != null) {
      pr.put("url", url);
    }

    assertEquals(text, SegmentText.full(segment(pr(pr))));
  }

  @Test
  void segmentLinksToPage() throws Exception {
    assertEquals(Optional.of(URI.create(GITHUB)), segment(present()).link());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "no address", "javascript:alert(1)", "file:///etc/passwd", "::"})
  void invalidPageIsNotLinked(String url) throws Exception {
    assertEquals(Optional.empty(), segment(pr(Map.of("number", 42, "url", url))).link());
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "x", "0.5"})
  void impossibleNumberTakesNoOtherFieldWithIt(String number) throws Exception {
    FakeEnvironment environment = pr(Map.of("number", number, "review_state", "approved"));

    assertEquals(
        List.of("a pull request's number is a whole one from 1 on"),
        ModuleProbe.of(module(), environment).validation().warnings());
    assertEquals("PR approved", SegmentText.full(segment(environment)));
  }

  @Test
  void numberMayBeText() throws Exception {
    assertEquals("PR #42", SegmentText.full(segment(pr(Map.of("number", "42")))));
  }

  @Test
  void pageIsLinkedWithoutNumber() throws Exception {
    assertEquals(Optional.of(URI.create(GITHUB)), segment(pr(Map.of("url", GITHUB))).link());
  }

  @Test
  void absentWithoutNumberAndPage() throws Exception {
    assertEquals(
        "the host names no pull request",
        ModuleProbe.of(module(), pr(Map.of("review_state", "approved"))).absence());
  }

  private Segment segment(FakeEnvironment environment) throws Exception {
    return ModuleProbe.of(module(), environment).segments().getFirst();
  }
}
