package statusline.daemon.line;

import java.io.PrintStream;
import java.time.Duration;

/// What failed in the renderer itself since this process began. The line says it to whoever looks;
/// here it is for who mends it: counted, and told now and then. Safe for use by several threads.
public final class RendererFailures {
  private static final long SILENCE_NANOS = Duration.ofMinutes(1).toNanos();

  private final PrintStream log;
  private long count;
  private String last = "";
  private long toldNanos;

  /// Knows of none yet.
  ///
  /// @param log takes a sentence, at most one a minute
  RendererFailures(PrintStream log) {
    this.log = log;
  }

  /// Counts a failure.
  ///
  /// @param failure in a few words
  /// @param nanos of a clock that nobody sets
  synchronized void add(String failure, long nanos) {
    count++;
    last = failure;
    if (count == 1 || nanos - toldNanos >= SILENCE_NANOS) {
      toldNanos = nanos;
      log.println("statusline renderer: " + failure + " (" + count + " so far)");
    }
  }

  /// {@return how many there were}
  public synchronized long count() {
    return count;
  }

  /// {@return the last one in a few words; empty where there was none}
  public synchronized String last() {
    return last;
  }
}
