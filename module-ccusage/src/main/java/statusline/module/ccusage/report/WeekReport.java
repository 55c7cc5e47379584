package statusline.module.ccusage.report;

import java.io.IOException;
import java.time.DayOfWeek;
import java.util.Optional;
import statusline.api.Report;
import statusline.api.ReportContext;
import statusline.api.ReportSink;
import statusline.module.ccusage.engine.Loader;

/// The report `weekly`: the usage of each week.
///
/// Weeks begin on Monday. With another argument, the report is that of `ccusage claude weekly`, the
/// only one that knows other weeks.
public final class WeekReport implements Report {
  /// Called by the service loader.
  public WeekReport() {}

  @Override
  public String id() {
    return "weekly";
  }

  @Override
  public String summary() {
    return "Usage of each week";
  }

  @Override
  public void write(ReportContext context, ReportSink sink) throws IOException {
    Optional<DayOfWeek> start = context.arguments().startOfWeek();
    DayOfWeek first = start.orElse(DayOfWeek.MONDAY);
    var report = new PeriodReport(id(), "week", Periods.weeks(first));
    if (start.isEmpty()) {
      report.write(context, sink);
    } else {
      report.writeClaude(context, sink, Loader.ENTRIES);
    }
  }
}
