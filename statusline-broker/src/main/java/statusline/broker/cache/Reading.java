package statusline.broker.cache;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import statusline.api.Segment;

/// A data module's result with its age: data bound to their wording, or an absence with its reason.
///
/// Ages are counted on a monotonic ticker, so a jump of the wall clock neither ages nor renews a
/// reading. Safe for use by several threads.
public final class Reading {
  private final @Nullable Wording wording;
  private final String absence;
  private final List<String> warnings;
  private final Instant fetchedAt;
  private final long fetchedNanos;
  private final FileEvidence evidence;
  private final boolean restored;
  private volatile boolean changed;
  private volatile List<Segment> lastShown = List.of();

  private Reading(
      @Nullable Wording wording,
      String absence,
      List<String> warnings,
      Provenance provenance,
      boolean restored) {
    this.restored = restored;
    this.wording = wording;
    this.absence = absence;
    this.warnings = List.copyOf(warnings);
    this.fetchedAt = provenance.at();
    this.fetchedNanos = provenance.nanos();
    this.evidence = provenance.evidence();
  }

  /// {@return a reading with data}
  public static Reading present(Wording wording, List<String> warnings, Provenance provenance) {
    return new Reading(wording, "", warnings, provenance, false);
  }

  /// {@return a reading that there are none}
  public static Reading absent(String reason, Provenance provenance) {
    return new Reading(null, reason, List.of(), provenance, false);
  }

  /// {@return a reading from before the daemon's start, of which only the segments are left}
  public static Reading restored(
      List<Segment> segments, List<String> warnings, Provenance provenance) {
    var reading = new Reading(context -> segments, "", warnings, provenance, true);
    reading.lastShown = List.copyOf(segments);
    return reading;
  }

  /// {@return whether it is from before the daemon's start}
  public boolean isRestored() {
    return restored;
  }

  /// Notes what a line shows of it.
  ///
  /// @return whether it is the first
  public boolean shown(List<Segment> segments) {
    boolean isFirst = lastShown.isEmpty();
    lastShown = segments;
    return isFirst;
  }

  /// {@return what the last line showed of it; empty before the first}
  public List<Segment> lastShown() {
    return lastShown;
  }

  /// {@return the files it was made from}
  public FileEvidence evidence() {
    return evidence;
  }

  /// {@return the data; empty for an absence}
  public Optional<Wording> wording() {
    return Optional.ofNullable(wording);
  }

  /// {@return why there are no data; empty text where there are}
  public String absence() {
    return absence;
  }

  /// {@return what validation warned of}
  public List<String> warnings() {
    return warnings;
  }

  /// {@return when it was fetched, by the wall clock; for show only}
  public Instant fetchedAt() {
    return fetchedAt;
  }

  /// {@return how old it is}
  ///
  /// @param nowNanos of the ticker it was made with
  public Duration age(long nowNanos) {
    return Duration.ofNanos(Math.max(0, nowNanos - fetchedNanos));
  }

  /// Says that the data have changed since.
  public void markChanged() {
    changed = true;
  }

  /// {@return whether nothing is known to have changed since it was fetched}
  public boolean holds() {
    return !changed && evidence.holds();
  }

  /// When and from what a reading was made.
  ///
  /// @param at wall clock
  /// @param nanos ticker
  /// @param evidence the files it was made from
  public record Provenance(Instant at, long nanos, FileEvidence evidence) {}
}
