package statusline.api;

import static java.util.Objects.requireNonNull;

/// The result of a fetch: data, or an absence with its reason.
///
/// A failure is not a result: `fetch` throws an exception. May gain cases: do not switch over it
/// exhaustively.
///
/// @param <T> the type of the data
public sealed interface Fetched<T extends Record> {
  /// Data.
  ///
  /// @param value the data
  record Present<T extends Record>(T value) implements Fetched<T> {
    public Present {
      requireNonNull(value, "value");
    }
  }

  /// An expected lack of data. Nothing is shown. An absence is cached as data are.
  ///
  /// @param reason a few words for `statusline explain`, such as `not a repository`
  record Absent<T extends Record>(String reason) implements Fetched<T> {
    public Absent {
      requireNonNull(reason, "reason");
    }
  }

  /// {@return a result with data}
  static <T extends Record> Fetched<T> of(T value) {
    return new Present<>(value);
  }

  /// {@return an absence with its reason}
  static <T extends Record> Fetched<T> absent(String reason) {
    return new Absent<>(reason);
  }
}
