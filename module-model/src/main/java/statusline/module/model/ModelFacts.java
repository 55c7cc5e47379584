package statusline.module.model;

import java.util.Optional;
import java.util.OptionalLong;

/// What is known of a session's model.
///
/// @param id its technical name, as the host says
/// @param name its name for people, as the host says
/// @param windowTokens size of its context window, as the host says
/// @param transcriptId the technical name of the model that replied last, as the transcript says
/// @param lasts whether several replies came from another model than the host says, all while it
///     said so
record ModelFacts(
    Optional<String> id,
    Optional<String> name,
    OptionalLong windowTokens,
    Optional<String> transcriptId,
    boolean lasts) {
  /// {@return the same, lasting}
  ModelFacts lasting() {
    return new ModelFacts(id, name, windowTokens, transcriptId, true);
  }

  /// {@return the same without the size of the window}
  ModelFacts withoutWindow() {
    return new ModelFacts(id, name, OptionalLong.empty(), transcriptId, lasts);
  }

  /// {@return the best name there is}
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
