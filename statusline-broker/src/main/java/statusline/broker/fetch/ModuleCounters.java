package statusline.broker.fetch;

import java.util.concurrent.atomic.AtomicLong;

/// Counters of a data module's requests and fetches, and its current problem. Safe for use by
/// several threads.
public final class ModuleCounters {
  private final AtomicLong requests = new AtomicLong();
  private final AtomicLong hits = new AtomicLong();
  private final AtomicLong old = new AtomicLong();
  private final AtomicLong fetches = new AtomicLong();
  private final AtomicLong joined = new AtomicLong();
  private final AtomicLong failures = new AtomicLong();
  private final AtomicLong lastNanos = new AtomicLong();

  private volatile String lateFetch = "";
  private volatile String failedFormat = "";

  /// Creates counters with the value zero.
  public ModuleCounters() {}

  /// Counts a request of a line.
  public void asked() {
    requests.incrementAndGet();
  }

  /// Counts a request served from a fresh reading.
  public void hit() {
    hits.incrementAndGet();
  }

  /// Counts a request served from a stale reading.
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

  /// Records that the last fetch has not returned in time.
  void late(String reason) {
    lateFetch = reason;
  }

  void succeeded() {
    lateFetch = "";
  }

  /// Records the exception of the last formatting.
  public void formatFailed(String sentence) {
    failedFormat = "format failed: " + sentence;
  }

  /// Records that the last formatting returned segments.
  public void formatted() {
    failedFormat = "";
  }

  /// {@return why the last line has no current segments: its formatting failed, or the last fetch
  /// has not returned in time; empty if there is no such reason}
  public String problem() {
    String format = failedFormat;
    return format.isEmpty() ? lateFetch : format;
  }

  /// {@return the current values}
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

  /// The values of the counters.
  ///
  /// @param requests number of lines that asked for a reading
  /// @param hits number of these served from a fresh reading
  /// @param servedOld number of these served from a stale reading
  /// @param fetches number of completed fetches
  /// @param joined number of lines that joined an in-flight fetch
  /// @param failures number of failed fetches, including timeouts
  /// @param lastFetchMicros duration of the last fetch in microseconds
  public record Counts(
      long requests,
      long hits,
      long servedOld,
      long fetches,
      long joined,
      long failures,
      long lastFetchMicros) {}
}
