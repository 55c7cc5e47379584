package statusline.broker.fetch;

import java.util.concurrent.atomic.AtomicLong;

/// What one data module's readings were asked for, and what that cost. Safe for use by several
/// threads.
public final class ModuleCounters {
  private final AtomicLong requests = new AtomicLong();
  private final AtomicLong hits = new AtomicLong();
  private final AtomicLong old = new AtomicLong();
  private final AtomicLong fetches = new AtomicLong();
  private final AtomicLong joined = new AtomicLong();
  private final AtomicLong failures = new AtomicLong();
  private final AtomicLong lastNanos = new AtomicLong();

  /// Makes counters that stand at zero.
  public ModuleCounters() {}

  /// Notes that a line asks.
  public void asked() {
    requests.incrementAndGet();
  }

  /// Notes that a fresh reading was there.
  public void hit() {
    hits.incrementAndGet();
  }

  /// Notes that an old reading was served.
  public void servedOld() {
    old.incrementAndGet();
  }

  void joined() {
    joined.incrementAndGet();
  }

  void fetched(long nanos) {
    fetches.incrementAndGet();
    lastNanos.set(nanos);
  }

  void failed() {
    failures.incrementAndGet();
  }

  /// {@return how they stand}
  public Counts counts() {
    return new Counts(
        requests.get(),
        hits.get(),
        old.get(),
        fetches.get(),
        joined.get(),
        failures.get(),
        lastNanos.get() / 1_000);
  }

  /// How the counters stand.
  ///
  /// @param requests lines that asked
  /// @param hits of these, served from a fresh reading
  /// @param servedOld of these, served from an old one
  /// @param fetches that ended
  /// @param joined lines that joined a fetch under way
  /// @param failures of fetches, those that took too long included
  /// @param lastFetchMicros how long the last fetch took
  public record Counts(
      long requests,
      long hits,
      long servedOld,
      long fetches,
      long joined,
      long failures,
      long lastFetchMicros) {}
}
