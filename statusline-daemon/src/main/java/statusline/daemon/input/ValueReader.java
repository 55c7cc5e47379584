package statusline.daemon.input;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/// The first JSON value of a stream, read beside the caller, bounded in size and in time.
///
/// Reading stops at the end of the value, at the end of the stream or after {@link #MAX_BYTES},
/// whichever comes first. It never throws: the line must go on with what there is.
public final class ValueReader {
  /// The most that is read.
  public static final int MAX_BYTES = 1 << 20;

  private final InputStream source;
  private final ByteArrayOutputStream read = new ByteArrayOutputStream(4096);
  private final Thread thread;

  private ValueReader(InputStream source) {
    this.source = source;
    this.thread = Thread.ofPlatform().daemon().name("stdin").unstarted(this::run);
  }

  /// {@return a reader at work}
  ///
  /// @param source not closed; the reading thread may stay behind on it, as a daemon
  public static ValueReader start(InputStream source) {
    var reader = new ValueReader(source);
    reader.thread.start();
    return reader;
  }

  /// {@return the bytes of the value, or what there is of it at the deadline}
  ///
  /// @param deadline how long to wait at most
  public byte[] await(Duration deadline) {
    try {
      thread.join(deadline);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    synchronized (read) {
      return read.toByteArray();
    }
  }

  private void run() {
    var end = new JsonValueEnd();
    var chunk = new byte[16_384];
    try {
      int got = source.read(chunk);
      while (got > 0 && !take(end, chunk, got)) {
        got = source.read(chunk);
      }
    } catch (IOException closed) {
      // What was read until then is all there is.
    }
  }

  private boolean take(JsonValueEnd end, byte[] chunk, int got) {
    synchronized (read) {
      int room = Math.min(got, MAX_BYTES - read.size());
      int value = end.scan(chunk, 0, room);
      read.write(chunk, 0, value < 0 ? room : value);
      return value >= 0 || read.size() >= MAX_BYTES;
    }
  }
}
