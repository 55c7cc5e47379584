package statusline.module.ccusage.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import statusline.api.Report;
import statusline.api.ReportContext;
import statusline.api.ReportSink;
import statusline.module.ccusage.engine.AccountUsage;
import statusline.module.ccusage.engine.Block;

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
    Arguments.requireNoStartOfWeek(context.arguments(), id());
    Arguments.requireNoProjects(context.arguments(), id());
    AccountUsage usage = UpToDate.usage(context, sink);
    List<Block> blocks = usage.blocks(from(context));
    if (context.arguments().isJson()) {
      new BlocksJson(new JsonDocument(new SinkWriter(sink)), context.now().toEpochMilli())
          .write(blocks);
    } else {
      new RowsTable(context, usage, "block").write(rows(blocks, context), sink);
    }
  }

  private static long from(ReportContext context) {
    return context
        .arguments()
        .since()
        .map(day -> day.atStartOfDay(context.zone()).toInstant().toEpochMilli())
        .orElse(Long.MIN_VALUE);
  }

  private static List<Row> rows(List<Block> blocks, ReportContext context) {
    List<Row> rows = new ArrayList<>();
    for (Block block : blocks) {
      if (!block.isGap()) {
        rows.add(Row.of(LocalTimes.span(block, context), block.usage()));
      }
    }
    return rows;
  }
}
