package statusline.broker.system;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;
import java.util.Optional;
import statusline.api.FileFacts;
import statusline.api.TranscriptFold;
import statusline.broker.cache.FileEvidence;

/// The state of a fold over one file, with the position behind its last complete line.
///
/// The file is read from its start if its identity has changed, it has become shorter, or the bytes
/// before the position differ.
///
/// @param <S> the type of the fold's state, which is immutable
final class FoldedFile<S> {
  private static final int CHUNK_BYTES = 1 << 16;
  private static final int MAX_LINE_BYTES = 1 << 23;
  private static final int WITNESS_BYTES = 64;

  private final S start;
  private S state;
  private String identity = "";
  private long offset;

  /// The attributes of the file before it was last read to its end; empty if a later change might
  /// not show in them.
  private Optional<FileFacts> seen = Optional.empty();

  private S whole;

  /// Whether the position is inside a line that is skipped.
  private boolean inCutLine;

  private byte[] witness = new byte[0];
  private byte[] buffer = new byte[0];
  private int filled;

  FoldedFile(S start) {
    this.start = start;
    this.state = start;
    this.whole = start;
  }

  /// {@return the state if the file is unchanged since it was last read; empty if it must be read}
  synchronized Optional<S> unchanged(FileFacts facts) {
    return seen.isPresent() && FileEvidence.isSame(seen.get(), facts)
        ? Optional.of(whole)
        : Optional.empty();
  }

  /// {@return the state after the whole current content of the file}
  ///
  /// @param facts attributes before the file was opened
  /// @param settled whether any later change shows in the attributes
  synchronized S advance(
      FileChannel channel, FileFacts facts, boolean settled, TranscriptFold<S> fold)
      throws IOException {
    whole = read(channel, facts.identity(), fold);
    seen = settled ? Optional.of(facts) : Optional.empty();
    return whole;
  }

  private S read(FileChannel channel, String fileIdentity, TranscriptFold<S> fold)
      throws IOException {
    long size = channel.size();
    if (!fileIdentity.equals(identity) || !isContinued(channel, size)) {
      restart(size, fileIdentity, fold);
    } else if (size == offset && !inCutLine) {
      return state;
    }
    filled = 0;
    try {
      passCutLine(channel);
      // One byte more detects the end of the file without a larger buffer.
      buffer = new byte[Math.clamp(size - offset + 1, 1, CHUNK_BYTES)];
      while (!inCutLine && more(channel)) {
        state = completeLines(state, fold);
      }
      witness = before(channel, offset);
      return filled == 0 ? state : fold.unfinished(state, buffer, 0, filled);
    } finally {
      buffer = new byte[0];
    }
  }

  private boolean isContinued(FileChannel channel, long size) throws IOException {
    return size >= offset && Arrays.equals(witness, before(channel, offset));
  }

  private void restart(long size, String fileIdentity, TranscriptFold<S> fold) {
    state = start;
    identity = fileIdentity;
    offset = Math.max(0, size - fold.tailBytes());
    inCutLine = offset > 0;
  }

  /// Moves to the start of the next line, or to the end of the file if the cut line is unfinished.
  private void passCutLine(FileChannel channel) throws IOException {
    if (!inCutLine) {
      return;
    }
    ByteBuffer chunk = ByteBuffer.allocate(CHUNK_BYTES);
    long place = offset - 1;
    while (inCutLine && channel.read(chunk.clear(), place) > 0) {
      int here = 0;
      while (here < chunk.position() && chunk.get(here) != '\n') {
        here++;
      }
      inCutLine = here == chunk.position();
      place += here;
    }
    offset = inCutLine ? Math.max(offset, place) : place + 1;
  }

  /// {@return false at the end of the file, true after reading more into the buffer}
  private boolean more(FileChannel channel) throws IOException {
    if (filled == buffer.length) {
      if (buffer.length >= MAX_LINE_BYTES) {
        skipLine(channel);
        return !inCutLine;
      }
      buffer = Arrays.copyOf(buffer, buffer.length * 2);
    }
    int got =
        channel.read(ByteBuffer.wrap(buffer, filled, buffer.length - filled), offset + filled);
    if (got <= 0) {
      return false;
    }
    filled += got;
    return true;
  }

  /// Skips a line that is too long. Its bytes are never read again.
  private void skipLine(FileChannel channel) throws IOException {
    offset += filled;
    filled = 0;
    inCutLine = true;
    passCutLine(channel);
  }

  private S completeLines(S before, TranscriptFold<S> fold) {
    S folded = before;
    int lineStart = 0;
    for (int i = 0; i < filled; i++) {
      if (buffer[i] == '\n') {
        folded = fold.line(folded, buffer, lineStart, i - lineStart);
        lineStart = i + 1;
      }
    }
    System.arraycopy(buffer, lineStart, buffer, 0, filled - lineStart);
    filled -= lineStart;
    offset += lineStart;
    return folded;
  }

  private static byte[] before(FileChannel channel, long place) throws IOException {
    int length = (int) Math.min(place, WITNESS_BYTES);
    ByteBuffer bytes = ByteBuffer.allocate(length);
    while (bytes.hasRemaining() && channel.read(bytes, place - length + bytes.position()) > 0) {
      // Read until the witness is complete.
    }
    return Arrays.copyOf(bytes.array(), bytes.position());
  }
}
