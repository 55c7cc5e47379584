package statusline.app.cli;

import java.time.DayOfWeek;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import statusline.api.Report;
import statusline.api.ReportArguments.Grouping;
import statusline.broker.catalog.ReportCatalog;

/// The words that arguments of `usage` may be, for its help and completion.
final class UsageWords {
  private UsageWords() {}

  /// The ids of the reports.
  static final class Reports implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      List<Report> reports = ReportCatalog.of(ModuleLayer.boot()).all();
      return reports.stream().map(Report::id).iterator();
    }
  }

  /// The days of the week.
  static final class Days implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return words(DayOfWeek.values());
    }
  }

  /// What rows can be divided by.
  static final class Groupings implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return words(Grouping.values());
    }
  }

  private static Iterator<String> words(Enum<?>[] values) {
    return Stream.of(values).map(value -> value.name().toLowerCase(Locale.ROOT)).iterator();
  }
}
