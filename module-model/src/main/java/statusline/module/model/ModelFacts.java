package statusline.module.model;

import java.util.Optional;

/// What is known of a session's model.
///
/// @param id its technical name, as the host says
/// @param name its name for people, as the host says
/// @param transcriptId the technical name of the model that replied last, as the transcript says
record ModelFacts(Optional<String> id, Optional<String> name, Optional<String> transcriptId) {
  /// {@return the best name there is}
  Optional<String> shown() {
    if (name.isPresent()) {
      return name;
    }
    return id.isPresent() ? id : transcriptId;
  }
}
