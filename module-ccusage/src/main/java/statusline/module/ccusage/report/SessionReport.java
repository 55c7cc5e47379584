package statusline.module.ccusage.report;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import statusline.api.Report;
import statusline.api.ReportContext;
import statusline.api.ReportSink;
import statusline.module.ccusage.engine.AccountUsage;
import statusline.module.ccusage.engine.SessionUsage;

/// The report `session`: the usage of each session, most expensive first.
public final class SessionReport implements Report {
  /// Called by the service loader.
  public SessionReport() {}

  @Override
  public String id() {
    return "session";
  }

  @Override
  public String summary() {
    return "Usage of each session";
  }

  @Override
  public void write(ReportContext context, ReportSink sink) throws IOException {
    Arguments.requireNoStartOfWeek(context.arguments(), id());
    Arguments.requireNoProjects(context.arguments(), id());
    AccountUsage usage = UpToDate.usage(context, sink);
    List<Row> rows = rows(usage.sessions(), context);
    if (context.arguments().isJson()) {
      new RowsJson(new JsonDocument(new SinkWriter(sink)), RowForm.SESSION).write(id(), rows);
    } else {
      new RowsTable(context, usage, id()).write(rows, sink);
    }
  }

  private static List<Row> rows(List<SessionUsage> sessions, ReportContext context) {
    List<SessionUsage> sorted = new ArrayList<>(sessions);
    sorted.removeIf(session -> session.usage().totalTokens() == 0);
    sorted.removeIf(session -> !isIncluded(session, context));
    sorted.sort(SessionReport::compare);
    List<Row> rows = new ArrayList<>();
    for (SessionUsage session : sorted) {
      rows.add(new Row(session.owner().session(), UtcTime.text(session.last()), session.usage()));
    }
    return rows;
  }

  /// A session belongs to the day of its last entry, which ccusage takes in UTC.
  private static boolean isIncluded(SessionUsage session, ReportContext context) {
    LocalDate day = LocalDate.ofInstant(Instant.ofEpochMilli(session.last()), ZoneOffset.UTC);
    return context.arguments().since().map(since -> !day.isBefore(since)).orElse(true);
  }

  private static int compare(SessionUsage one, SessionUsage other) {
    int byCost = Double.compare(other.usage().costUsd(), one.usage().costUsd());
    int bySession = one.owner().session().compareTo(other.owner().session());
    int byId =
        bySession != 0 ? bySession : one.owner().project().compareTo(other.owner().project());
    return byCost != 0 ? byCost : byId;
  }
}
