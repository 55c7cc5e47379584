package statusline.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CountDownLatch;

/// A stream that returns a text and then blocks until it is closed.
final class OpenStream extends InputStream {
  private final ByteArrayInputStream content;
  private final CountDownLatch closed = new CountDownLatch(1);

  OpenStream(String text) {
    content = new ByteArrayInputStream(text.getBytes(UTF_8));
  }

  @Override
  public int read() throws IOException {
    int next = content.read();
    if (next < 0) {
      try {
        closed.await();
      } catch (InterruptedException interrupted) {
        throw new IOException(interrupted);
      }
    }
    return next;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int count = content.read(bytes, offset, length);
    return count < 0 ? read() : count;
  }

  @Override
  public void close() {
    closed.countDown();
  }
}
