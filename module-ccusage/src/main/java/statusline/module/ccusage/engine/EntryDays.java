package statusline.module.ccusage.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.NavigableMap;
import java.util.TreeMap;

/// Groups entries by the day of a time zone. Not thread-safe.
final class EntryDays {
  private final UsageEntries entries;
  private final ZoneId zone;
  private final NavigableMap<LocalDate, Usage> days = new TreeMap<>();

  /// The day of the last entry and its bounds, because neighbours mostly share their day.
  private Usage day = new Usage();

  private long dayStart = Long.MAX_VALUE;
  private long dayEnd = Long.MIN_VALUE;

  EntryDays(UsageEntries entries, ZoneId zone) {
    this.entries = entries;
    this.zone = zone;
  }

  void add(int entry) {
    long time = entries.table.time.get(entry);
    if (time < dayStart || time >= dayEnd) {
      LocalDate date = LocalDate.ofInstant(Instant.ofEpochMilli(time), zone);
      dayStart = date.atStartOfDay(zone).toInstant().toEpochMilli();
      dayEnd = date.plusDays(1).atStartOfDay(zone).toInstant().toEpochMilli();
      day = days.computeIfAbsent(date, _ -> new Usage());
    }
    day.add(entries.table, entries.costs, entry);
  }

  NavigableMap<LocalDate, Usage> days() {
    return days;
  }
}
