package statusline.api;

import static java.util.Objects.requireNonNull;

/// What a fetch gave: data, or the knowledge that there are none here. A failure is thrown, so it
/// is not a third case. May gain cases: do not switch over it exhaustively.
///
/// @param <T> the data
public sealed interface Fetched<T extends Record> {
  /// Data.
  ///
  /// @param value never null
  record Present<T extends Record>(T value) implements Fetched<T> {
    public Present {
      requireNonNull(value, "value");
    }
  }

  /// No data here, and that is right so: the place is left out. Cached like data.
  ///
  /// @param reason a few words for an explanation, such as `not a repository`
  record Absent<T extends Record>(String reason) implements Fetched<T> {
    public Absent {
      requireNonNull(reason, "reason");
    }
  }

  /// {@return data}
  static <T extends Record> Fetched<T> of(T value) {
    return new Present<>(value);
  }

  /// {@return no data, and why}
  static <T extends Record> Fetched<T> absent(String reason) {
    return new Absent<>(reason);
  }
}
