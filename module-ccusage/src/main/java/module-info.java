/// The data modules `cost` and `weekly`: what the account's transcripts cost, by `ccusage`.
@org.jspecify.annotations.NullMarked
module statusline.module.ccusage {
  requires com.google.gson;
  requires statusline.api;
  requires static org.jspecify;

  provides statusline.api.DataModule with
      statusline.module.ccusage.CostModule,
      statusline.module.ccusage.WeeklyModule;
}
