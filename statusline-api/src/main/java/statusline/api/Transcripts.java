package statusline.api;

import java.io.IOException;
import java.nio.file.Path;

/// The host's transcript files, read incrementally: the broker remembers for each file and fold how
/// far it was read and what came of it, and feeds only what was added since. Safe for use by
/// several threads.
///
/// A transcript is a file of one JSON record a line that the host appends to; it may also shrink,
/// be replaced or go. A file that is not the one read before (other identity, or shorter) is read
/// anew.
public interface Transcripts {
  /// {@return the fold of a whole file, an empty state where there is no such file}
  ///
  /// @param transcript absolute path
  /// @param fold what to make of its lines
  /// @param <S> an immutable state
  /// @throws IOException when the file is there and cannot be read
  <S> S fold(Path transcript, TranscriptFold<S> fold) throws IOException;
}
