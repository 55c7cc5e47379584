package statusline.module.ccusage;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import statusline.api.JsonObject;
import statusline.api.ModuleContext;
import statusline.module.ccusage.engine.AccountUsage;

/// The source `embedded`: costs that this process calculates from the transcripts.
final class EmbeddedSource {
  private EmbeddedSource() {}

  /// {@return whether the settings choose this source, which is the default}
  static boolean isChosen(JsonObject settings) {
    Optional<String> source = settings.text("/source");
    return source.isEmpty() || source.get().equals("embedded");
  }

  /// {@return the cost of the active block, and that of the day if the scope has its time zone;
  /// empty if there is neither}
  static Optional<BlockCost> block(ModuleContext context) throws IOException {
    AccountUsage usage = usage(context);
    Optional<BlockCost> block = usage.activeBlock(context.now()).map(BlockCost::of);
    if (context.scope().zone().isEmpty()) {
      return block;
    }
    LocalDate today = LocalDate.ofInstant(context.now(), context.zone());
    return BlockCost.with(block, usage.days(today, today, context.zone()).map(Cost::of));
  }

  /// {@return the cost of the week that begins with a day; empty without usage}
  static Optional<WeekCost> week(ModuleContext context, LocalDate first) throws IOException {
    LocalDate today = LocalDate.ofInstant(context.now(), context.zone());
    return usage(context).days(first, today, context.zone()).map(week -> WeekCost.of(first, week));
  }

  /// {@return the usage of the account, with the last lines of its transcripts}
  private static AccountUsage usage(ModuleContext context) throws IOException {
    AccountUsage usage = AccountUsage.of(context.configDirectory(), OwnPrices.of(context));
    usage.update(context.now(), context.state());
    usage.recent().forEach(context::dependsOn);
    return usage;
  }
}
