package statusline.daemon.line;

import java.io.PrintStream;
import java.time.Duration;

/// Counts and logs failures of the renderer itself. Safe for use by several threads.
public final class RendererFailures {
  private static final long LOG_INTERVAL_NANOS = Duration.ofMinutes(1).toNanos();

  private final PrintStream log;
  private long count;
  private String last = "";
  private long loggedNanos;

  /// Creates a count of zero.
  ///
  /// @param log receives at most one message a minute
  RendererFailures(PrintStream log) {
    this.log = log;
  }

  /// Counts a failure.
  ///
  /// @param failure description
  /// @param nanos current time of a monotonic clock
  synchronized void add(String failure, long nanos) {
    count++;
    last = failure;
    if (count == 1 || nanos - loggedNanos >= LOG_INTERVAL_NANOS) {
      loggedNanos = nanos;
      log.println("statusline renderer: " + failure + " (" + count + " so far)");
    }
  }

  /// {@return the number of failures}
  public synchronized long count() {
    return count;
  }

  /// {@return the description of the last failure, or an empty string}
  public synchronized String last() {
    return last;
  }
}
