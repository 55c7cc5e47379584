/// The data modules `cost` and `weekly`: costs of the account, calculated by `ccusage`.
@org.jspecify.annotations.NullMarked
module statusline.module.ccusage {
  requires com.google.gson;
  requires statusline.api;
  requires static org.jspecify;

  provides statusline.api.DataModule with
      statusline.module.ccusage.CostModule,
      statusline.module.ccusage.WeeklyModule;
  provides statusline.api.Report with
      statusline.module.ccusage.report.BlockReport,
      statusline.module.ccusage.report.DayReport,
      statusline.module.ccusage.report.MonthReport,
      statusline.module.ccusage.report.SessionReport,
      statusline.module.ccusage.report.WeekReport;
}
