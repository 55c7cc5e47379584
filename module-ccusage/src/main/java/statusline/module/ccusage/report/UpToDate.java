package statusline.module.ccusage.report;

import java.io.IOException;
import statusline.api.ReportContext;
import statusline.api.ReportSink;
import statusline.module.ccusage.OwnPrices;
import statusline.module.ccusage.engine.AccountUsage;
import statusline.module.ccusage.engine.Prices;

/// The usage of an account, with the last lines of its transcripts.
final class UpToDate {
  /// The data module whose settings contain the user's prices.
  private static final String COST = "cost";

  private UpToDate() {}

  /// {@return the usage, priced as on the line}
  static AccountUsage usage(ReportContext context, ReportSink sink) throws IOException {
    Prices prices =
        OwnPrices.of(context.configDirectory(), context.files(), context.settings(COST));
    AccountUsage usage = AccountUsage.of(context.configDirectory(), prices);
    usage.updateForPerson(context.now(), context.state(), sink::progress);
    return usage;
  }
}
