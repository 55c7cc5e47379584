package statusline.daemon.input;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/// Reads the first JSON value of a stream on another thread, with a size limit and a deadline.
///
/// Reading stops at the end of the value, at the end of the stream or after [#MAX_BYTES]. No method
/// throws an exception: the line is made from the bytes that were read.
public final class ValueReader {
  /// The maximum number of bytes that are read.
  public static final int MAX_BYTES = 1 << 20;

  private final InputStream source;
  private final ByteArrayOutputStream read = new ByteArrayOutputStream(4096);
  private final Thread thread;

  private ValueReader(InputStream source) {
    this.source = source;
    this.thread = Thread.ofPlatform().daemon().name("stdin").unstarted(this::run);
  }

  /// {@return a started reader}
  ///
  /// @param source stream to read; not closed. A daemon thread may stay blocked on it
  public static ValueReader start(InputStream source) {
    var reader = new ValueReader(source);
    reader.thread.start();
    return reader;
  }

  /// {@return the bytes of the value, or those that were read before the timeout}
  ///
  /// @param timeout how long to wait
  public byte[] await(Duration timeout) {
    try {
      thread.join(timeout);
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
      // The value ends here.
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
