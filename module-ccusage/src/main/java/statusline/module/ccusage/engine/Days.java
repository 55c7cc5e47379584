package statusline.module.ccusage.engine;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.SortedMap;
import java.util.TreeMap;

/// Groups entries by the day of a time zone. Not thread-safe.
final class Days {
  private final EntryTable entries;
  private final EntryCosts costs;
  private final ZoneId zone;
  private final SortedMap<LocalDate, Usage> days = new TreeMap<>();

  /// The day of the last entry and its bounds, because neighbours mostly share their day.
  private Usage day = new Usage();

  private long dayStart = Long.MAX_VALUE;
  private long dayEnd = Long.MIN_VALUE;

  private Days(EntryTable entries, EntryCosts costs, ZoneId zone) {
    this.entries = entries;
    this.costs = costs;
    this.zone = zone;
  }

  /// Returns the sums of each day.
  static SortedMap<LocalDate, Usage> of(
      EntryTable entries, EntryCosts costs, int[] ordered, ZoneId zone) {
    var days = new Days(entries, costs, zone);
    for (int entry : ordered) {
      days.add(entry);
    }
    return days.days;
  }

  private void add(int entry) {
    long time = entries.time.get(entry);
    if (time < dayStart || time >= dayEnd) {
      LocalDate date = Instant.ofEpochMilli(time).atZone(zone).toLocalDate();
      dayStart = date.atStartOfDay(zone).toInstant().toEpochMilli();
      dayEnd = date.plusDays(1).atStartOfDay(zone).toInstant().toEpochMilli();
      day = days.computeIfAbsent(date, _ -> new Usage());
    }
    day.add(entries, costs, entry);
  }

  /// Returns the sums of each week, by its first day.
  static SortedMap<LocalDate, Usage> weeks(SortedMap<LocalDate, Usage> days, DayOfWeek firstDay) {
    SortedMap<LocalDate, Usage> weeks = new TreeMap<>();
    days.forEach(
        (date, usage) ->
            weeks
                .computeIfAbsent(
                    date.with(TemporalAdjusters.previousOrSame(firstDay)), _ -> new Usage())
                .add(usage));
    return weeks;
  }
}
