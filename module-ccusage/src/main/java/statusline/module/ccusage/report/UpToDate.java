package statusline.module.ccusage.report;

import java.io.IOException;
import statusline.api.ReportContext;
import statusline.api.ReportSink;
import statusline.module.ccusage.engine.AccountUsage;

/// The usage of an account, with the last lines of its transcripts.
final class UpToDate {
  private UpToDate() {}

  static AccountUsage usage(ReportContext context, ReportSink sink)
      throws IOException, InterruptedException {
    AccountUsage usage = AccountUsage.of(context.configDirectory());
    sink.progress(0, 1);
    usage.updateForPerson(context.now(), context.state());
    return usage;
  }
}
