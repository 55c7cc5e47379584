package statusline.module.model;

import java.util.Optional;
import java.util.OptionalLong;
import statusline.api.ModelId;

/// The facts about a session's model.
///
/// @param id model id reported by the host
/// @param name display name reported by the host
/// @param windowTokens size of the context window in tokens, reported by the host
/// @param transcriptId id of the model of the last reply in the transcript
/// @param isPersistent whether a model replies in place of the host's
record ModelFacts(
    Optional<String> id,
    Optional<String> name,
    OptionalLong windowTokens,
    Optional<String> transcriptId,
    boolean isPersistent) {
  /// {@return a copy whose difference is persistent}
  ModelFacts persistent() {
    return new ModelFacts(id, name, windowTokens, transcriptId, true);
  }

  /// {@return a copy without the size of the window}
  ModelFacts withoutWindow() {
    return new ModelFacts(id, name, OptionalLong.empty(), transcriptId, isPersistent);
  }

  /// {@return the display name, or else an id}
  Optional<String> shown() {
    if (name.isPresent()) {
      return name;
    }
    return id.isPresent() ? id : transcriptId;
  }

  /// {@return whether host and transcript name different models}
  boolean differ() {
    return id.isPresent()
        && transcriptId.isPresent()
        && ModelId.differ(id.get(), transcriptId.get());
  }
}
