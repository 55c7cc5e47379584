package statusline.module.ccusage;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import statusline.api.ModuleContext;
import statusline.module.ccusage.engine.Prices;

/// The source `ccusage`: costs from reports of the user's program.
///
/// Its reports are limited to the days of interest, so that they stay small.
final class CcusageSource {
  private static final String UTC = "UTC";

  private CcusageSource() {}

  /// {@return the cost of the active block, and that of the day if the scope has its time zone;
  /// empty if there is neither}
  static Optional<BlockCost> block(ModuleContext context, CcusageProgram program)
      throws IOException, InterruptedException {
    Prices prices = OwnPrices.of(context);
    byte[] report = program.report(context, UTC, prices, "blocks", "--active");
    Optional<BlockCost> block = BlocksReport.activeBlock(report, prices::isPricedByCcusage);
    Optional<BlockCost> cost =
        context.scope().zone().isEmpty()
            ? block
            : BlockCost.with(block, today(context, program, prices));
    String source = source(context, program);
    return cost.map(
        known -> known.withNotes(Notes.of(source, prices, known.cost(), known.today())));
  }

  private static Optional<Cost> today(ModuleContext context, CcusageProgram program, Prices prices)
      throws IOException, InterruptedException {
    LocalDate today = LocalDate.ofInstant(context.now(), context.zone());
    byte[] report = periods(context, program, prices, "daily", today, today);
    return PeriodReport.day(report, today, prices::isPricedByCcusage).cost();
  }

  /// {@return the cost of the week that begins with a day}
  static WeekCost week(ModuleContext context, CcusageProgram program, LocalDate first)
      throws IOException, InterruptedException {
    Prices prices = OwnPrices.of(context);
    LocalDate today = LocalDate.ofInstant(context.now(), context.zone());
    byte[] report = periods(context, program, prices, "weekly", first, today);
    WeekCost week = PeriodReport.weeks(report, first, today, prices::isPricedByCcusage).week(first);
    return week.withNotes(Notes.of(source(context, program), prices, week.cost()));
  }

  private static String source(ModuleContext context, CcusageProgram program) throws IOException {
    return "ccusage, " + program.path(context);
  }

  private static byte[] periods(
      ModuleContext context,
      CcusageProgram program,
      Prices prices,
      String report,
      LocalDate first,
      LocalDate last)
      throws IOException, InterruptedException {
    String zone = CcusageEnvironment.zoneName(context.zone());
    return program.report(
        context,
        zone,
        prices,
        report,
        "--by-agent",
        "--timezone",
        zone,
        "--since",
        day(first),
        "--until",
        day(last));
  }

  /// Versions before 20 accept no other form.
  private static String day(LocalDate day) {
    return DateTimeFormatter.BASIC_ISO_DATE.format(day);
  }
}
