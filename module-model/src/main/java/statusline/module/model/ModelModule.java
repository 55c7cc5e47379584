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
import statusline.api.Part;
import statusline.api.Policy;
import statusline.api.Scope;
import statusline.api.ScopeContext;
import statusline.api.Segment;
import statusline.api.SessionInput;
import statusline.api.Tone;
import statusline.api.Validation;

/// The data module `model`: which model the session uses, as the host and its transcript say.
///
/// The host's word is what is shown. The transcript's lags behind it from a change of the model to
/// the next reply, so where they differ that is a warning and no error.
public final class ModelModule implements DataModule<ModelFacts> {
  private static final ModuleInfo INFO =
      new ModuleInfo(
          "model",
          "The session's model",
          Scope.Kind.SESSION,
          Policy.everyLine().withCacheTtl(Duration.ofHours(1)));

  private static final String VENDOR = "Claude ";

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
    ModelFacts facts = new ModelFacts(session.modelId(), session.modelName(), lastReply(context));
    return facts.shown().isPresent()
        ? Fetched.of(facts)
        : Fetched.absent("neither the host nor the transcript names a model");
  }

  @Override
  public Validation<ModelFacts> validate(ModelFacts facts) {
    Validation<ModelFacts> valid = Validation.valid(facts);
    if (facts.id().isEmpty() || facts.transcriptId().isEmpty()) {
      return valid;
    }
    String replied = facts.transcriptId().get();
    return ModelId.sameModel(facts.id().get(), replied)
        ? valid
        : valid.warning("the transcript's last reply is of " + replied);
  }

  @Override
  public List<Segment> format(ModelFacts facts, FormatContext context) {
    Optional<String> shown = facts.shown();
    if (shown.isEmpty()) {
      return List.of();
    }
    String name = shown.get();
    boolean hasVendor = name.length() > VENDOR.length() && name.startsWith(VENDOR);
    List<Part> full = List.of(Part.text(name, Tone.IDENTITY));
    List<Part> minimal =
        hasVendor ? List.of(Part.text(name.substring(VENDOR.length()), Tone.IDENTITY)) : full;
    return List.of(Segment.of("model", full, full, minimal));
  }

  private static Optional<String> lastReply(ModuleContext context) {
    Optional<Path> transcript = context.session().transcript();
    if (transcript.isEmpty()) {
      return Optional.empty();
    }
    try {
      String model = context.transcripts().fold(transcript.get(), new LastReply());
      return model.isEmpty() ? Optional.empty() : Optional.of(model);
    } catch (IOException unreadable) {
      // What the host said is still true.
      return Optional.empty();
    }
  }
}
