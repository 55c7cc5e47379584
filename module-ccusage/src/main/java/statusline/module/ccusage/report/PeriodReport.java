package statusline.module.ccusage.report;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import statusline.api.ReportArguments;
import statusline.api.ReportArguments.Grouping;
import statusline.api.ReportContext;
import statusline.api.ReportSink;
import statusline.module.ccusage.engine.AccountUsage;
import statusline.module.ccusage.engine.Loader;
import statusline.module.ccusage.engine.Usage;

/// A report with one row for each day, week or month.
///
/// @param id id of the report, which is also the name of its list in JSON
/// @param periodName name of a period in the report about Claude only
/// @param nameOf returns the name of the period of a day
record PeriodReport(String id, String periodName, Function<LocalDate, String> nameOf) {
  /// Writes the report about all agents, which has no other agent than Claude.
  void write(ReportContext context, ReportSink sink) throws IOException {
    write(context, sink, Loader.DAYS, RowForm.ALL_AGENTS);
  }

  /// Writes the report about Claude only.
  ///
  /// @param loader which records count
  void writeClaude(ReportContext context, ReportSink sink, Loader loader) throws IOException {
    write(context, sink, loader, RowForm.claude(periodName));
  }

  private void write(ReportContext context, ReportSink sink, Loader loader, RowForm form)
      throws IOException {
    ReportArguments arguments = context.arguments();
    AccountUsage usage = UpToDate.usage(context, sink);
    if (arguments.grouping().equals(Optional.of(Grouping.PROJECT))) {
      writeProjects(usage, context, sink);
      return;
    }
    List<Row> rows = rows(usage.days(context.zone(), loader), arguments, form);
    if (arguments.isJson()) {
      new RowsJson(new JsonDocument(new SinkWriter(sink)), form).write(id, rows);
    } else {
      new RowsTable(context, usage, periodName).write(rows, sink);
    }
  }

  private void writeProjects(AccountUsage usage, ReportContext context, ReportSink sink)
      throws IOException {
    ReportArguments arguments = context.arguments();
    NavigableMap<String, List<Row>> projects = new TreeMap<>();
    usage
        .daysOfProjects(context.zone())
        .forEach(
            (project, days) -> {
              List<Row> rows = rows(days, arguments, RowForm.claude(periodName));
              if (!rows.isEmpty()) {
                projects.put(project, rows);
              }
            });
    if (arguments.isJson()) {
      new RowsJson(new JsonDocument(new SinkWriter(sink)), RowForm.claude(periodName))
          .writeProjects(projects);
    } else {
      new RowsTable(context, usage, periodName).writeProjects(projects, sink);
    }
  }

  private List<Row> rows(
      NavigableMap<LocalDate, Usage> days, ReportArguments arguments, RowForm form) {
    NavigableMap<LocalDate, Usage> counted = new TreeMap<>(days);
    if (form.equals(RowForm.ALL_AGENTS)) {
      counted.values().removeIf(day -> day.totalTokens() == 0);
    }
    return Periods.rows(
        arguments.since().map(day -> counted.tailMap(day, true)).orElse(counted), nameOf);
  }
}
