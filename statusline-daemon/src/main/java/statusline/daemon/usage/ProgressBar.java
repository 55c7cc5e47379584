package statusline.daemon.usage;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// A progress bar on standard error. It appears if standard error is a terminal and the work takes
/// longer than a second. Not thread-safe.
final class ProgressBar {
  private static final long DELAY_NANOS = TimeUnit.SECONDS.toNanos(1);
  private static final long INTERVAL_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
  private static final int CELLS = 30;
  private static final Path STANDARD_ERROR = Path.of("/proc/self/fd/2");

  private final Writer err;
  private final BooleanSupplier isTerminal;
  private boolean isStarted;
  private long next;
  private boolean isVisible;

  /// Creates a bar, which is not visible yet.
  ///
  /// @param err standard error
  ProgressBar(Writer err) {
    this(err, ProgressBar::isErrorTerminal);
  }

  /// @param err receives the bar
  /// @param isTerminal returns whether a person sees it
  ProgressBar(Writer err, BooleanSupplier isTerminal) {
    this.err = err;
    this.isTerminal = isTerminal;
  }

  /// Shows the progress if it is time to do so.
  ///
  /// @param now current time of a monotonic clock, in nanoseconds
  void show(long done, long total, long now) {
    if (!isStarted) {
      isStarted = true;
      next = now + DELAY_NANOS;
    } else if (now - next >= 0) {
      boolean isShown = isVisible || isTerminal.getAsBoolean();
      next = isShown ? now + INTERVAL_NANOS : Long.MAX_VALUE / 2 + now;
      if (isShown) {
        isVisible = true;
        write(bar(done, total));
      }
    }
  }

  /// Removes the bar from the terminal.
  void clear() {
    if (isVisible) {
      isVisible = false;
      write("\r\u001b[K");
    }
  }

  private static String bar(long done, long total) {
    long most = Math.max(total, 1);
    double share = Math.clamp((double) done / most, 0, 1);
    int filled = (int) (share * CELLS);
    return "\rReading data ["
        + "#".repeat(filled)
        + ".".repeat(CELLS - filled)
        + "] "
        + (int) (share * 100)
        + "%";
  }

  private void write(String text) {
    try {
      err.write(text);
      err.flush();
    } catch (IOException closed) {
      // The report does not depend on its progress bar.
    }
  }

  private static boolean isErrorTerminal() {
    try {
      String device = Files.readSymbolicLink(STANDARD_ERROR).toString();
      return device.startsWith("/dev/pts/") || device.startsWith("/dev/tty");
    } catch (IOException | UnsupportedOperationException notLinux) {
      return false;
    }
  }
}
