package statusline.module.ccusage.report;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import statusline.api.FileAccess;
import statusline.api.JsonObject;
import statusline.api.Report;
import statusline.api.ReportArguments;
import statusline.api.ReportContext;
import statusline.api.ReportSink;
import statusline.tck.FakeFiles;

/// The text of a report for tests.
public final class ReportText {
  private static final List<Report> REPORTS =
      List.of(
          new BlockReport(),
          new DayReport(),
          new WeekReport(),
          new MonthReport(),
          new SessionReport());

  private ReportText() {}

  private record Context(
      ReportArguments arguments,
      Path configDirectory,
      Path home,
      ZoneId zone,
      Instant now,
      int columns)
      implements ReportContext {
    @Override
    public JsonObject settings(String dataModule) {
      return JsonObject.empty();
    }

    @Override
    public FileAccess files() {
      return new FakeFiles();
    }
  }

  /// Returns the report with an id.
  static Report report(String id) {
    return REPORTS.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
  }

  /// Returns the inputs of a report at the current time.
  static ReportContext context(Path configDirectory, ZoneId zone, ReportArguments arguments) {
    return new Context(arguments, configDirectory, configDirectory, zone, Instant.now(), 120);
  }

  /// Returns the text of a report at the current time.
  public static String of(String id, Path configDirectory, ZoneId zone, ReportArguments arguments)
      throws IOException, InterruptedException {
    Report report = report(id);
    var text = new StringBuilder();
    ReportContext context = context(configDirectory, zone, arguments);
    report.write(
        context,
        new ReportSink() {
          @Override
          public void text(CharSequence part) {
            text.append(part);
          }

          @Override
          public void progress(long done, long total) {}
        });
    return text.toString();
  }
}
