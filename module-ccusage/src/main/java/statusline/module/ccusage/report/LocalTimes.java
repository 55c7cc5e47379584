package statusline.module.ccusage.report;

import java.time.Instant;
import java.time.LocalDateTime;
import statusline.api.ReportContext;
import statusline.module.ccusage.engine.Block;

/// Times of blocks in the time zone of a report.
final class LocalTimes {
  private static final int DATE_CHARS = 10;
  private static final int TIME_CHARS = 16;

  private LocalTimes() {}

  /// {@return start and end of a block, such as `2026-11-20 10:00 - 15:00`; the active block has a
  /// mark}
  static String span(Block block, ReportContext context) {
    String start = time(block.start(), context);
    String end = time(block.end(), context);
    return start.replace('T', ' ')
        + " - "
        + end.substring(DATE_CHARS + 1)
        + (block.isActive(context.now().toEpochMilli()) ? " active" : "");
  }

  private static String time(long millis, ReportContext context) {
    return LocalDateTime.ofInstant(Instant.ofEpochMilli(millis), context.zone())
        .toString()
        .substring(0, TIME_CHARS);
  }
}
