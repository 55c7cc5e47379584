package statusline.broker.input;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/// Reads the first JSON value of a stream, bounded in size and in time.
///
/// Stops at the end of the value, at the end of the stream, after {@link #MAX_BYTES} or at its
/// deadline, whichever comes first, and gives what it has. It never throws: the line must go on.
public final class ValueReader {
  /// The most that is read.
  public static final int MAX_BYTES = 1 << 20;

  private final InputStream source;
  private final ByteArrayOutputStream read = new ByteArrayOutputStream(4096);

  private ValueReader(InputStream source) {
    this.source = source;
  }

  /// {@return the bytes of the first value of a stream, or what there is of it}
  ///
  /// @param source not closed; a reading thread may stay behind on it, as a daemon
  /// @param deadline how long to wait at most
  public static byte[] read(InputStream source, Duration deadline) {
    var reader = new ValueReader(source);
    Thread thread = Thread.ofPlatform().daemon().name("stdin").start(reader::run);
    try {
      thread.join(deadline);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    return reader.bytes();
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
    int room = Math.min(got, MAX_BYTES - read.size());
    int value = end.scan(chunk, 0, room);
    synchronized (read) {
      read.write(chunk, 0, value < 0 ? room : value);
    }
    return value >= 0 || read.size() >= MAX_BYTES;
  }

  private byte[] bytes() {
    synchronized (read) {
      return read.toByteArray();
    }
  }
}
