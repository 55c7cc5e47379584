package statusline.daemon.input;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import statusline.api.JsonObject;

/// A JSON object that was read, and what was wrong with it.
///
/// @param json what could be read; empty where nothing could
/// @param problem the rest of a sentence that begins with the document's name: `it is empty`
public record Document(JsonObject json, Optional<String> problem) {
  public Document {
    requireNonNull(json, "json");
    requireNonNull(problem, "problem");
  }
}
