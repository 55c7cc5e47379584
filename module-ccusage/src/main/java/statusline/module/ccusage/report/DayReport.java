package statusline.module.ccusage.report;

import java.io.IOException;
import statusline.api.Report;
import statusline.api.ReportContext;
import statusline.api.ReportSink;

/// The report `daily`: the usage of each day.
public final class DayReport implements Report {
  private static final PeriodReport REPORT = new PeriodReport("daily", "date", Periods::day);

  /// Called by the service loader.
  public DayReport() {}

  @Override
  public String id() {
    return REPORT.id();
  }

  @Override
  public String summary() {
    return "Usage of each day";
  }

  @Override
  public void write(ReportContext context, ReportSink sink) throws IOException {
    Arguments.requireNoStartOfWeek(context.arguments(), id());
    REPORT.write(context, sink);
  }
}
