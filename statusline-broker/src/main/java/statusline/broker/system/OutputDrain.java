package statusline.broker.system;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Reads a program's output on its own thread, so that a full pipe never blocks the program, and
/// keeps a limited part.
///
/// A grandchild may keep the pipe open after the program has exited. After a short wait, the output
/// so far is returned.
final class OutputDrain {
  private static final int MAX_COMPLAINT_BYTES = 4096;

  private final InputStream source;
  private final int maxBytes;
  private final ByteArrayOutputStream kept = new ByteArrayOutputStream(1024);
  private final Thread thread;
  private volatile boolean overflowed;
  private volatile @Nullable Runnable overflowAction;

  private OutputDrain(InputStream source, int maxBytes) {
    this.source = source;
    this.maxBytes = maxBytes;
    this.thread = Thread.ofPlatform().daemon().name("drain").unstarted(this::drain);
  }

  static OutputDrain of(InputStream source, int maxBytes) {
    var drain = new OutputDrain(source, maxBytes);
    drain.thread.start();
    return drain;
  }

  static OutputDrain ofComplaint(InputStream source) {
    return of(source, MAX_COMPLAINT_BYTES);
  }

  /// Sets the action to run when the output exceeds the limit.
  void onOverflow(Runnable action) {
    overflowAction = action;
    if (overflowed) {
      action.run();
    }
  }

  private void drain() {
    var chunk = new byte[8192];
    try {
      int got = source.read(chunk);
      while (got > 0) {
        keep(chunk, got);
        got = source.read(chunk);
      }
    } catch (IOException closed) {
      // The program was killed; its output until then is kept.
    }
  }

  private void keep(byte[] chunk, int got) {
    int space;
    synchronized (kept) {
      space = maxBytes - kept.size();
      kept.write(chunk, 0, Math.min(got, space));
    }
    if (got > space && !overflowed) {
      overflowed = true;
      Runnable action = overflowAction;
      if (action != null) {
        action.run();
      }
    }
  }

  /// {@return the output so far, after a short wait for the rest}
  byte[] bytes(Duration wait) throws InterruptedException {
    thread.join(wait);
    synchronized (kept) {
      return kept.toByteArray();
    }
  }

  boolean overflowed() {
    return overflowed;
  }
}
