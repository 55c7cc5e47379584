/// The data modules `cost` and `weekly`: what the account's transcripts cost, by `ccusage`.
@org.jspecify.annotations.NullMarked
module statusline.module.ccusage {
  requires com.fasterxml.jackson.core;
  requires statusline.api;
  requires static org.jspecify;

  provides statusline.api.DataModule with
      statusline.module.ccusage.CostModule,
      statusline.module.ccusage.WeeklyModule;
}
