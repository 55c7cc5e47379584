package statusline.tck;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import statusline.api.FileFacts;
import statusline.api.TranscriptFold;
import statusline.api.Transcripts;

/// Transcripts in a {@link FakeFiles}, read incrementally as the real ones. Safe for use by several
/// threads.
///
/// It enforces the rules for folds: a line never starts at offset 0 of its buffer, and the buffer
/// is cleared after the fold has returned.
public final class FakeTranscripts implements Transcripts {
  private static final int MARGIN = 3;

  private final FakeFiles files;
  private final Map<String, Progress> progress = new HashMap<>();
  private int linesRead;

  /// Creates transcripts of which nothing has been read.
  public FakeTranscripts(FakeFiles files) {
    this.files = files;
  }

  /// {@return the number of complete lines that all folds have processed}
  public synchronized int linesRead() {
    return linesRead;
  }

  @Override
  public synchronized <S> S fold(Path transcript, TranscriptFold<S> fold) throws IOException {
    String key = fold.name() + " of " + transcript;
    Optional<byte[]> bytes = files.bytes(transcript);
    Optional<FileFacts> facts = files.facts(transcript);
    if (bytes.isEmpty() || facts.isEmpty()) {
      progress.remove(key);
      return fold.start();
    }
    String identity = facts.get().identity();
    Progress before = progress.get(key);
    if (before == null || !before.fits(identity, bytes.get().length)) {
      before = new Progress(identity, tail(bytes.get(), fold.tailBytes()), fold.start());
    }
    return read(key, before, bytes.get(), fold);
  }

  /// The state comes from a fold with the same name, so its type matches.
  @SuppressWarnings("unchecked")
  private <S> S read(String key, Progress before, byte[] bytes, TranscriptFold<S> fold) {
    S state = (S) before.state();
    int from = before.position();
    for (int end = lineEnd(bytes, from); end < bytes.length; end = lineEnd(bytes, from)) {
      state = feed(fold::line, state, bytes, from, end);
      linesRead++;
      from = end + 1;
    }
    progress.put(key, new Progress(before.identity(), from, state));
    return from < bytes.length ? feed(fold::unfinished, state, bytes, from, bytes.length) : state;
  }

  private static <S> S feed(Step<S> step, S state, byte[] bytes, int from, int end) {
    byte[] buffer = new byte[MARGIN + end - from + MARGIN];
    Arrays.fill(buffer, (byte) '#');
    System.arraycopy(bytes, from, buffer, MARGIN, end - from);
    S next = step.take(state, buffer, MARGIN, end - from);
    Arrays.fill(buffer, (byte) '#');
    return next;
  }

  private static int lineEnd(byte[] bytes, int from) {
    int end = from;
    while (end < bytes.length && bytes[end] != '\n') {
      end++;
    }
    return end;
  }

  /// {@return the index of the first complete line of the tail}
  private static int tail(byte[] bytes, long tailBytes) {
    if (tailBytes >= bytes.length) {
      return 0;
    }
    int from = bytes.length - (int) tailBytes;
    return bytes[from - 1] == '\n' ? from : Math.min(lineEnd(bytes, from) + 1, bytes.length);
  }

  /// One of the two methods of a fold that process a line.
  @FunctionalInterface
  private interface Step<S> {
    S take(S state, byte[] buffer, int offset, int length);
  }

  private record Progress(String identity, int position, Object state) {
    boolean fits(String now, int size) {
      return identity.equals(now) && size >= position;
    }
  }
}
