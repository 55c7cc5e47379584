package statusline.module.ccusage.report;

import java.io.IOException;
import statusline.api.Report;
import statusline.api.ReportContext;
import statusline.api.ReportSink;

/// The report `monthly`: the usage of each month.
public final class MonthReport implements Report {
  private static final PeriodReport REPORT = new PeriodReport("monthly", "month", Periods::month);

  /// Called by the service loader.
  public MonthReport() {}

  @Override
  public String id() {
    return REPORT.id();
  }

  @Override
  public String summary() {
    return "Usage of each month";
  }

  @Override
  public void write(ReportContext context, ReportSink sink) throws IOException {
    Arguments.requireNoStartOfWeek(context.arguments(), id());
    REPORT.write(context, sink);
  }
}
