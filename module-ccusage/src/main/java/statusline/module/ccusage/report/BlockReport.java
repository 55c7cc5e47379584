package statusline.module.ccusage.report;

import java.io.IOException;
import statusline.api.Report;
import statusline.api.ReportContext;
import statusline.api.ReportSink;
import statusline.module.ccusage.engine.AccountUsage;

/// The report `blocks`: the 5-hour blocks and the gaps between them.
public final class BlockReport implements Report {
  /// Called by the service loader.
  public BlockReport() {}

  @Override
  public String id() {
    return "blocks";
  }

  @Override
  public String summary() {
    return "Usage of each 5-hour block";
  }

  @Override
  public void write(ReportContext context, ReportSink sink) throws IOException {
    AccountUsage usage = AccountUsage.of(context.configDirectory());
    usage.update(context.now());
    new BlocksJson(new JsonDocument(new SinkWriter(sink)), context.now().toEpochMilli())
        .write(usage.blocks());
  }
}
