package statusline.daemon.start;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import statusline.daemon.socket.Reply;
import statusline.daemon.wire.Frame;

/// Writes the answer to the request that a daemon was started with. Safe for use by several
/// threads.
final class FirstReply implements Reply {
  /// The client has given up by then.
  private static final long USEFUL_NANOS = TimeUnit.SECONDS.toNanos(1);

  private static final long WAIT_NANOS = TimeUnit.MILLISECONDS.toNanos(300);

  private final OutputStream stream;
  private final long startNanos = System.nanoTime();
  private final AtomicBoolean isAnswered = new AtomicBoolean();
  private final CountDownLatch ended = new CountDownLatch(1);

  FirstReply(OutputStream stream) {
    this.stream = stream;
  }

  @Override
  public void send(Frame answer) {
    if (isAnswered.compareAndSet(false, true)) {
      try (stream) {
        answer.write(stream);
      } catch (IOException clientGone) {
        // The next client asks the socket.
      } finally {
        ended.countDown();
      }
    }
  }

  /// Closes the stream without an answer.
  void close() {
    isAnswered.set(true);
    try {
      stream.close();
    } catch (IOException clientGone) {
      // There is nothing left to close.
    }
    ended.countDown();
  }

  /// Waits until the answer has been written, within a limit.
  void await() {
    try {
      ended.await(WAIT_NANOS, TimeUnit.NANOSECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isOpen() {
    return !isAnswered.get() && System.nanoTime() - startNanos < USEFUL_NANOS;
  }
}
