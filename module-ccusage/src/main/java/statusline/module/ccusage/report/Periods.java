package statusline.module.ccusage.report;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import statusline.module.ccusage.engine.Usage;

/// Groups days into longer periods. Stateless.
final class Periods {
  private static final int MONTH_CHARS = 7;

  private Periods() {}

  static String day(LocalDate date) {
    return date.toString();
  }

  static String month(LocalDate date) {
    return date.toString().substring(0, MONTH_CHARS);
  }

  /// {@return a function from a day to its week, named by its first day}
  static Function<LocalDate, String> weeks(DayOfWeek firstDay) {
    return date -> date.with(TemporalAdjusters.previousOrSame(firstDay)).toString();
  }

  /// {@return one row for each period}
  ///
  /// @param nameOf returns the name of the period of a day
  static List<Row> rows(NavigableMap<LocalDate, Usage> days, Function<LocalDate, String> nameOf) {
    NavigableMap<String, Usage> periods = new TreeMap<>();
    for (Map.Entry<LocalDate, Usage> day : days.entrySet()) {
      periods.computeIfAbsent(nameOf.apply(day.getKey()), _ -> new Usage()).add(day.getValue());
    }
    List<Row> rows = new ArrayList<>();
    periods.forEach((name, usage) -> rows.add(Row.of(name, usage)));
    return rows;
  }
}
