package statusline.module.ccusage.engine;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/// Groups buckets by the day of a time zone. The sums of the last days that were used are kept. Not
/// thread-safe.
final class Days {
  private static final int MAX_KEPT = 40;

  private final Buckets buckets;
  private final Map<LocalDate, Day> kept = new HashMap<>();
  private ZoneId zone = ZoneOffset.UTC;

  Days(Buckets buckets) {
    this.buckets = buckets;
  }

  /// The sums of a day, and the number of changes when they were calculated.
  private record Day(Usage usage, long changes) {}

  /// Returns the sums of the days from `first` to `last` that have entries, for daily and weekly
  /// reports.
  NavigableMap<LocalDate, Usage> between(ZoneId asked, LocalDate first, LocalDate last) {
    if (!asked.equals(zone) || kept.size() > MAX_KEPT) {
      kept.clear();
      zone = asked;
    }
    NavigableMap<LocalDate, Usage> days = new TreeMap<>();
    for (LocalDate date = first; !date.isAfter(last); date = date.plusDays(1)) {
      Usage usage = day(date);
      if (usage.entries > 0) {
        days.put(date, usage);
      }
    }
    return days;
  }

  private Usage day(LocalDate date) {
    long from = date.atStartOfDay(zone).toInstant().toEpochMilli();
    long to = date.plusDays(1).atStartOfDay(zone).toInstant().toEpochMilli();
    Day day = kept.get(date);
    if (day == null || day.changes() < buckets.changedBetween(from, to)) {
      var usage = new Usage();
      for (Bucket bucket : buckets.between(from, to)) {
        usage.add(bucket.days());
      }
      day = new Day(usage, buckets.changes());
      kept.put(date, day);
    }
    return day.usage();
  }
}
