package statusline.api;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;

/// Data that were looked at: the sanitised value, and what was wrong with it.
///
/// @param value the data to show, put right where that is possible
/// @param errors sentences that reject the data; the fetch then counts as failed
/// @param warnings sentences shown beside the data
/// @param <T> the data
public record Validation<T extends Record>(T value, List<String> errors, List<String> warnings) {
  public Validation {
    requireNonNull(value, "value");
    errors = List.copyOf(errors);
    warnings = List.copyOf(warnings);
  }

  /// {@return nothing was wrong}
  public static <T extends Record> Validation<T> valid(T value) {
    return new Validation<>(value, List.of(), List.of());
  }

  /// {@return the same with one more reason to reject the data}
  public Validation<T> error(String sentence) {
    return new Validation<>(value, plus(errors, sentence), warnings);
  }

  /// {@return the same with one more warning}
  public Validation<T> warning(String sentence) {
    return new Validation<>(value, errors, plus(warnings, sentence));
  }

  private static List<String> plus(List<String> sentences, String sentence) {
    var more = new ArrayList<>(sentences);
    more.add(sentence);
    return more;
  }
}
