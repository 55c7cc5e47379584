package statusline.module.ccusage.report;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    List<Block> blocks = new ArrayList<>(usage.blocks());
    Optional<LocalDate> since = context.arguments().since();
    blocks.removeIf(block -> since.isPresent() && day(block, context).isBefore(since.get()));
    if (context.arguments().isJson()) {
      new BlocksJson(new JsonDocument(new SinkWriter(sink)), context.now().toEpochMilli())
          .write(blocks);
    } else {
      new RowsTable(context, usage, "block").write(rows(blocks, context), sink);
    }
  }

  private static LocalDate day(Block block, ReportContext context) {
    return LocalDate.ofInstant(Instant.ofEpochMilli(block.start()), context.zone());
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
