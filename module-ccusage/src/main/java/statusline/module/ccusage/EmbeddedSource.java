package statusline.module.ccusage;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import statusline.api.JsonObject;
import statusline.api.ModuleContext;
import statusline.module.ccusage.engine.AccountUsage;
import statusline.module.ccusage.engine.Prices;
import statusline.module.ccusage.engine.ReadCounts;

/// The source `embedded`: costs that this process calculates from the transcripts.
final class EmbeddedSource {
  private static final String NAME = "embedded";

  private EmbeddedSource() {}

  /// {@return whether the settings choose this source, which is the default}
  static boolean isChosen(JsonObject settings) {
    Optional<String> source = settings.text("/source");
    return source.isEmpty() || source.get().equals(NAME);
  }

  /// {@return the cost of the active block, and that of the day if the scope has its time zone;
  /// empty if there is neither}
  static Optional<BlockCost> block(ModuleContext context) throws IOException {
    Prices prices = OwnPrices.of(context);
    AccountUsage usage = usage(context, prices);
    Optional<BlockCost> block = usage.activeBlock(context.now()).map(BlockCost::of);
    Optional<BlockCost> cost =
        context.scope().zone().isEmpty() ? block : BlockCost.with(block, today(context, usage));
    String source = source(usage);
    return cost.map(
        known -> known.withNotes(Notes.of(source, prices, known.cost(), known.today())));
  }

  private static Optional<Cost> today(ModuleContext context, AccountUsage usage)
      throws IOException {
    LocalDate today = LocalDate.ofInstant(context.now(), context.zone());
    return usage.days(today, today, context.zone()).map(Cost::of);
  }

  /// {@return the cost of the week that begins with a day; empty without usage}
  static Optional<WeekCost> week(ModuleContext context, LocalDate first) throws IOException {
    Prices prices = OwnPrices.of(context);
    AccountUsage usage = usage(context, prices);
    LocalDate today = LocalDate.ofInstant(context.now(), context.zone());
    String source = source(usage);
    return usage
        .days(first, today, context.zone())
        .map(sum -> WeekCost.of(first, sum))
        .map(week -> week.withNotes(Notes.of(source, prices, week.cost())));
  }

  private static String source(AccountUsage usage) throws IOException {
    ReadCounts counts = usage.counts();
    List<String> words = new ArrayList<>();
    words.add(NAME);
    words.add(counts.transcripts() + (counts.transcripts() == 1 ? " transcript" : " transcripts"));
    words.addAll(counts.missing());
    return String.join(", ", words);
  }

  /// {@return the usage of the account, with the last lines of its transcripts}
  private static AccountUsage usage(ModuleContext context, Prices prices) throws IOException {
    AccountUsage usage = AccountUsage.of(context.configDirectory(), prices);
    usage.update(context.now(), context.state());
    usage.recent().forEach(context::dependsOn);
    return usage;
  }
}
