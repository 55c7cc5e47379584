package statusline.broker.check;

import static java.util.Objects.requireNonNull;

/// Session data that do not fit together.
///
/// @param check check that found it
/// @param sentence description for a person, without text from outside
public record Inconsistency(ConsistencyCheck check, String sentence) {
  public Inconsistency {
    requireNonNull(check, "check");
    requireNonNull(sentence, "sentence");
  }
}
