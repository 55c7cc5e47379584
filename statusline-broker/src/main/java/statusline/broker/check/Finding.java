package statusline.broker.check;

import static java.util.Objects.requireNonNull;

/// Something of a session that does not fit.
///
/// @param check that found it
/// @param sentence what does not fit, for a person; without foreign text
public record Finding(Check check, String sentence) {
  public Finding {
    requireNonNull(check, "check");
    requireNonNull(sentence, "sentence");
  }
}
