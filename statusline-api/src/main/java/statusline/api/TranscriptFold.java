package statusline.api;

/// What to make of a transcript, line by line. Stateless: the state is handed in and out, and the
/// broker keeps it between calls, so it must be immutable.
///
/// @param <S> the state
public interface TranscriptFold<S> {
  /// {@return a name that tells this fold from others of the same data module; a new name starts
  /// anew}
  String name();

  /// {@return the state before the first line}
  S start();

  /// {@return the state after one more complete line}
  ///
  /// @param state the state before it
  /// @param buffer holds the line, without its newline; reused afterwards, so not to be kept
  /// @param offset where it begins
  /// @param length its bytes
  S line(S state, byte[] buffer, int offset, int length);

  /// {@return the state as it would be if the last line, which has no newline yet, were complete}
  ///
  /// The result is returned to the caller and not remembered: the line is fed again when it is
  /// complete. By default an unfinished line does not count.
  ///
  /// @param state the state before it
  /// @param buffer holds the line; reused afterwards
  /// @param offset where it begins
  /// @param length its bytes
  default S unfinished(S state, byte[] buffer, int offset, int length) {
    return state;
  }

  /// {@return how many bytes from the end a file is first read from, for a fold that needs only the
  /// latest lines; the line cut in two there is left out}
  default long tailBytes() {
    return Long.MAX_VALUE;
  }
}
