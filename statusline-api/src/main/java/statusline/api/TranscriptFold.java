package statusline.api;

/// A function that processes a transcript line by line.
///
/// A fold is stateless. The broker passes the state to each call and keeps it between fetches, so
/// the state must be immutable.
///
/// @param <S> the type of the state
public interface TranscriptFold<S> {
  /// {@return a name that is unique among the folds of a data module}
  ///
  /// The broker reads a transcript from its start for a fold with a new name.
  String name();

  /// {@return the state before the first line}
  S start();

  /// {@return the state after one more complete line}
  ///
  /// @param state state before the line
  /// @param buffer array that contains the line without its newline; it is reused, so do not keep
  ///     it
  /// @param offset index of the first byte
  /// @param length number of bytes
  S line(S state, byte[] buffer, int offset, int length);

  /// {@return the state after a last line that has no newline yet}
  ///
  /// The broker returns this state to the caller but does not keep it, and passes the line again
  /// when it is complete. By default an unfinished line is ignored.
  ///
  /// @param state state before the line
  /// @param buffer array that contains the line; it is reused, so do not keep it
  /// @param offset index of the first byte
  /// @param length number of bytes
  default S unfinished(S state, byte[] buffer, int offset, int length) {
    return state;
  }

  /// {@return the number of bytes before the end of a file at which reading starts}
  ///
  /// Override this method in a fold that needs the latest lines only. A line cut by the start
  /// position is skipped.
  default long tailBytes() {
    return Long.MAX_VALUE;
  }
}
