package statusline.broker.world;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;
import java.util.Optional;
import statusline.api.FileFacts;
import statusline.api.TranscriptFold;
import statusline.broker.cache.FileEvidence;

/// One file folded line by line: the state behind its last complete line, and where that line ends.
///
/// The file counts as another one, and is read anew, when its identity changed, when it is shorter
/// than what was read, or when the bytes before the place reached are no longer what they were.
///
/// @param <S> the fold's state, immutable
final class FoldedFile<S> {
  private static final int CHUNK_BYTES = 1 << 16;
  private static final int MAX_LINE_BYTES = 1 << 25;
  private static final int WITNESS_BYTES = 64;

  private final S start;
  private S state;
  private String identity = "";
  private long offset;

  /// What the file looked like just before it was last read to its end, if that can be told from
  /// every later look, and the state then with its unfinished line.
  private Optional<FileFacts> seen = Optional.empty();

  private S whole;

  /// The place reached is in the middle of a line that is left out.
  private boolean inCutLine;

  private byte[] witness = new byte[0];
  private byte[] buffer = new byte[0];
  private int filled;

  FoldedFile(S start) {
    this.start = start;
    this.state = start;
    this.whole = start;
  }

  /// {@return the state of a file that looks as it did when it was read last, as {@link
  /// FileEvidence} compares it; empty for one that is to be read}
  synchronized Optional<S> unchanged(FileFacts facts) {
    return seen.isPresent() && FileEvidence.isSame(seen.get(), facts)
        ? Optional.of(whole)
        : Optional.empty();
  }

  /// {@return the state after everything that the file holds now}
  ///
  /// @param facts of it, taken before it was opened
  /// @param settled whether any change from now on shows in its facts
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
      // One byte more, so that the end of the file is seen without a larger buffer.
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

  /// Goes on to where the first line behind the place reached begins, or to the end of the file
  /// while that is still in the cut line.
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

  /// Reads on behind what is in the buffer; false at the end of the file.
  private boolean more(FileChannel channel) throws IOException {
    if (filled == buffer.length) {
      if (buffer.length >= MAX_LINE_BYTES) {
        throw new IOException("a transcript line is longer than " + MAX_LINE_BYTES + " bytes");
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
      // Until the whole witness is there.
    }
    return Arrays.copyOf(bytes.array(), bytes.position());
  }
}
