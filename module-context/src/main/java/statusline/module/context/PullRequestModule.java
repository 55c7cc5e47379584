package statusline.module.context;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import statusline.api.DataModule;
import statusline.api.Fetched;
import statusline.api.FormatContext;
import statusline.api.Glyph;
import statusline.api.JsonObject;
import statusline.api.ModuleContext;
import statusline.api.ModuleInfo;
import statusline.api.Part;
import statusline.api.Policy;
import statusline.api.Scope;
import statusline.api.ScopeContext;
import statusline.api.Segment;
import statusline.api.Tone;
import statusline.api.Validation;

/// The data module `pull-request`: the pull request of the session's branch, such as `PR
/// #42 approved`, or `MR !42` for a merge request.
///
/// The host fetches it, so this module needs no program and no network. The object `pr` is known
/// from the host's schema only, so every field except the number is optional.
public final class PullRequestModule implements DataModule<PullRequest> {
  private static final ModuleInfo INFO =
      new ModuleInfo(
          "pull-request",
          "Pull request of the session's branch",
          Scope.Kind.SESSION,
          Policy.everyLine());
  private static final Glyph APPROVED = Glyph.of("ok", "✓");
  private static final Glyph CHANGES_REQUESTED = Glyph.of("x", "✗");

  /// Creates the module.
  public PullRequestModule() {}

  @Override
  public ModuleInfo info() {
    return INFO;
  }

  @Override
  public Scope scope(ScopeContext context) {
    return Scope.session(context.session());
  }

  @Override
  public Fetched<PullRequest> fetch(ModuleContext context) {
    Optional<JsonObject> pr = context.session().json().object("/pr");
    return pr.isPresent() && (pr.get().has("/number") || pr.get().has("/url"))
        ? Fetched.of(PullRequest.of(pr.get()))
        : Fetched.absent("the host names no pull request");
  }

  @Override
  public Validation<PullRequest> validate(PullRequest value) {
    return value.number() <= 0
        ? Validation.valid(value).warning("a pull request's number is a whole one from 1 on")
        : Validation.valid(value);
  }

  @Override
  public List<Segment> format(PullRequest value, FormatContext context) {
    List<Part> number = number(value);
    List<Part> full = number;
    List<Part> brief = number;
    if (value.review().isPresent()) {
      String review = value.review().get();
      full = new ArrayList<>(number);
      full.add(Part.text(" " + review, tone(review)));
      brief = brief(number, review);
    }
    Segment segment = Segment.of("pull-request", full, brief, number);
    return List.of(value.page().isPresent() ? segment.withLink(value.page().get()) : segment);
  }

  private static List<Part> number(PullRequest value) {
    String kind = value.isMergeRequest() ? "MR" : "PR";
    if (value.number() <= 0) {
      return List.of(Part.value(kind));
    }
    String number = (value.isMergeRequest() ? "!" : "#") + value.number();
    return List.of(Part.label(kind + " "), Part.value(number));
  }

  private static List<Part> brief(List<Part> number, String review) {
    List<Part> parts = new ArrayList<>(number);
    Tone tone = tone(review);
    if (tone == Tone.GOOD || tone == Tone.CAUTION) {
      parts.add(Part.text(" ", tone));
      parts.add(Part.sign(tone == Tone.GOOD ? APPROVED : CHANGES_REQUESTED, tone));
    }
    return parts;
  }

  private static Tone tone(String review) {
    return switch (review) {
      case "approved" -> Tone.GOOD;
      case "changes requested" -> Tone.CAUTION;
      default -> Tone.QUIET;
    };
  }
}
