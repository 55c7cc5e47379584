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

/// The data module `model`: the session's model, according to the host and the transcript.
///
/// The line shows the host's model. After a change of the model, the transcript names the old one
/// until the next reply, so a difference alone means nothing. If another model replies in place of
/// the host's, the line shows it: `≠ claude-haiku-5-5`.
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
    boolean isPersistent =
        facts.differ() && Mismatch.isPersistent(facts.id().orElse(""), replies, context.store());
    return Fetched.of(isPersistent ? facts.persistent() : facts);
  }

  private static Replies replies(ModuleContext context) {
    Optional<Path> transcript = context.session().transcript();
    if (transcript.isEmpty()) {
      return Replies.NONE;
    }
    try {
      return context.transcripts().fold(transcript.get(), new ReplyFold());
    } catch (IOException unreadable) {
      // The host's model is still known.
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
    if (facts.isPersistent() && facts.differ()) {
      String replied = facts.transcriptId().orElse("");
      validation = validation.warning("the replies come from " + replied);
    }
    return validation;
  }

  @Override
  public List<Segment> format(ModelFacts facts, FormatContext context) {
    return ModelSegments.of(facts);
  }
}
