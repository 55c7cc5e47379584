package statusline.api;

import java.io.IOException;
import java.nio.file.Path;

/// Incremental access to the host's transcripts. Safe for use by several threads.
///
/// A transcript contains one JSON record on each line, and the host appends to it. For each file
/// and fold the broker remembers the position and the state, and processes new lines only. A file
/// that was replaced or has become shorter is read from its start.
public interface Transcripts {
  /// {@return the state after all lines of a file; the start state if there is no such file}
  ///
  /// @param transcript absolute path
  /// @param fold function that processes the lines
  /// @param <S> the type of the state, which is immutable
  /// @throws IOException if the file exists but cannot be read
  <S> S fold(Path transcript, TranscriptFold<S> fold) throws IOException;
}
