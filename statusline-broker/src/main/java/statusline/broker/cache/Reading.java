package statusline.broker.cache;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import statusline.api.Segment;

/// The result of a data module with its age: formattable data, or an absence with its reason.
///
/// Ages are counted on a monotonic ticker, so a change of the wall clock does not affect them. Safe
/// for use by several threads.
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

  /// {@return a reading without data}
  public static Reading absent(String reason, Provenance provenance) {
    return new Reading(null, reason, List.of(), provenance, false);
  }

  /// {@return a reading from a snapshot, which contains segments only}
  public static Reading restored(
      List<Segment> segments, List<String> warnings, Provenance provenance) {
    var reading = new Reading(context -> segments, "", warnings, provenance, true);
    reading.lastShown = List.copyOf(segments);
    return reading;
  }

  /// {@return whether the reading comes from a snapshot}
  public boolean isRestored() {
    return restored;
  }

  /// Records the segments that a line shows.
  ///
  /// @return whether this is the first line that shows the reading
  public boolean shown(List<Segment> segments) {
    boolean isFirst = lastShown.isEmpty();
    lastShown = segments;
    return isFirst;
  }

  /// {@return the segments of the last line; empty before the first}
  public List<Segment> lastShown() {
    return lastShown;
  }

  /// {@return the files on which the reading depends}
  public FileEvidence evidence() {
    return evidence;
  }

  /// {@return the data; empty for an absence}
  public Optional<Wording> wording() {
    return Optional.ofNullable(wording);
  }

  /// {@return the reason of an absence; an empty string for data}
  public String absence() {
    return absence;
  }

  /// {@return the warnings of the validation}
  public List<String> warnings() {
    return warnings;
  }

  /// {@return the wall-clock time of the fetch, for display only}
  public Instant fetchedAt() {
    return fetchedAt;
  }

  /// {@return the age}
  ///
  /// @param nowNanos current time of the ticker that timed the fetch
  public Duration age(long nowNanos) {
    return Duration.ofNanos(Math.max(0, nowNanos - fetchedNanos));
  }

  /// Marks the data as changed since the fetch.
  public void markChanged() {
    changed = true;
  }

  /// {@return whether no change since the fetch is known}
  public boolean holds() {
    return !changed && evidence.holds();
  }

  /// The time and the sources of a reading.
  ///
  /// @param at wall-clock time
  /// @param nanos time of the ticker
  /// @param evidence files on which the reading depends
  public record Provenance(Instant at, long nanos, FileEvidence evidence) {}
}
