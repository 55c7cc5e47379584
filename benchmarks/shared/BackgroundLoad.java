package shared;

import java.util.List;
import java.util.concurrent.TimeUnit;

/// A steady load that runs beside other work until it is closed.
public final class BackgroundLoad implements AutoCloseable {
  private final LineCounts counts = new LineCounts();
  private final Thread thread;
  private volatile boolean isClosed;

  /// Starts the load.
  ///
  /// @param perSecond runs of each session in a second
  public BackgroundLoad(List<Session> sessions, int perSecond) {
    this.thread = Thread.ofPlatform().name("load").unstarted(() -> run(sessions, perSecond));
    thread.start();
  }

  private void run(List<Session> sessions, int perSecond) {
    long interval = TimeUnit.SECONDS.toNanos(1) / perSecond;
    try {
      SteadyLoad.repeat(sessions, interval, number -> !isClosed, Session::run, counts);
    } catch (Exception failed) {
      throw new IllegalStateException(failed);
    }
  }

  /// {@return the 99th percentile of the runs that end within the next seconds, in milliseconds}
  public double p99(int seconds) throws InterruptedException {
    counts.durations().clear();
    TimeUnit.SECONDS.sleep(seconds);
    return counts.durations().at(0.99);
  }

  /// {@return the counts of all lines so far}
  public LineCounts counts() {
    return counts;
  }

  @Override
  public void close() {
    isClosed = true;
    try {
      thread.join();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
