package statusline.api;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;

/// Sanitized data with errors and warnings.
///
/// @param value sanitized data
/// @param errors sentences; if there are any, the data are rejected and the fetch counts as failed
/// @param warnings sentences that are shown with the data
/// @param <T> the type of the data
public record Validation<T extends Record>(T value, List<String> errors, List<String> warnings) {
  public Validation {
    requireNonNull(value, "value");
    errors = List.copyOf(errors);
    warnings = List.copyOf(warnings);
  }

  /// {@return a validation without errors and warnings}
  public static <T extends Record> Validation<T> valid(T value) {
    return new Validation<>(value, List.of(), List.of());
  }

  /// {@return a copy of this validation with one more error}
  public Validation<T> error(String sentence) {
    return new Validation<>(value, plus(errors, sentence), warnings);
  }

  /// {@return a copy of this validation with one more warning}
  public Validation<T> warning(String sentence) {
    return new Validation<>(value, errors, plus(warnings, sentence));
  }

  private static List<String> plus(List<String> sentences, String sentence) {
    var more = new ArrayList<>(sentences);
    more.add(sentence);
    return more;
  }
}
