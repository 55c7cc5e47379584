package statusline.daemon.input;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import statusline.api.JsonObject;

/// A JSON object and the problem that was found in it. Immutable.
///
/// @param json the members before the problem; empty if there are none
/// @param problem a sentence such as `it is empty`; empty if the document is valid
/// @param omission a sentence that names the first text that is too long; empty if there is none
public record Document(JsonObject json, Optional<String> problem, Optional<String> omission) {
  public Document {
    requireNonNull(json, "json");
    requireNonNull(problem, "problem");
    requireNonNull(omission, "omission");
  }
}
