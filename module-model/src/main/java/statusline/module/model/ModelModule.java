package statusline.module.model;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import statusline.api.DataModule;
import statusline.api.Fetched;
import statusline.api.FormatContext;
import statusline.api.ModuleContext;
import statusline.api.ModuleInfo;
import statusline.api.Policy;
import statusline.api.Scope;
import statusline.api.ScopeContext;
import statusline.api.Segment;
import statusline.api.SessionInput;
import statusline.api.Validation;

/// The data module `model`: which model the session uses, as the host and its transcript say.
///
/// The host's word is what is shown. The transcript's lags behind it from a change of the model to
/// the next reply, so where they differ that is a warning and no error; only where it lasts, the
/// line shows it: `≠ claude-haiku-5-5`.
public final class ModelModule implements DataModule<ModelFacts> {
  private static final ModuleInfo INFO =
      new ModuleInfo(
          "model",
          "The session's model",
          Scope.Kind.SESSION,
          Policy.everyLine().withCacheTtl(Duration.ofHours(1)));

  /// Called by the service loader.
  public ModelModule() {}

  @Override
  public ModuleInfo info() {
    return INFO;
  }

  @Override
  public Scope scope(ScopeContext context) {
    return Scope.session(context.session());
  }

  @Override
  public Fetched<ModelFacts> fetch(ModuleContext context) {
    SessionInput session = context.session();
    Replies replies = replies(context);
    var facts =
        new ModelFacts(
            session.modelId(),
            session.modelName(),
            session.contextWindowTokens(),
            replies.last().isKnown() ? Optional.of(replies.last().model()) : Optional.empty(),
            false);
    if (facts.shown().isEmpty()) {
      return Fetched.absent("neither the host nor the transcript names a model");
    }
    boolean lasts =
        facts.differ() && Mismatch.lasts(facts.id().orElse(""), replies, context.store());
    return Fetched.of(lasts ? facts.lasting() : facts);
  }

  private static Replies replies(ModuleContext context) {
    Optional<Path> transcript = context.session().transcript();
    if (transcript.isEmpty()) {
      return Replies.NONE;
    }
    try {
      return context.transcripts().fold(transcript.get(), new ReplyFold());
    } catch (IOException unreadable) {
      // What the host said is still true.
      return Replies.NONE;
    }
  }

  @Override
  public Validation<ModelFacts> validate(ModelFacts facts) {
    Validation<ModelFacts> validation = Validation.valid(facts);
    if (facts.windowTokens().orElse(1) <= 0) {
      long window = facts.windowTokens().orElse(0);
      validation =
          Validation.valid(facts.withoutWindow())
              .warning("the host states a window of " + window + " tokens");
    }
    if (facts.differ()) {
      String replied = facts.transcriptId().orElse("");
      validation =
          validation.warning(
              facts.lasts()
                  ? "the replies keep coming from " + replied
                  : "the transcript's last reply is of " + replied);
    }
    return validation;
  }

  @Override
  public List<Segment> format(ModelFacts facts, FormatContext context) {
    return ModelSegments.of(facts);
  }
}
