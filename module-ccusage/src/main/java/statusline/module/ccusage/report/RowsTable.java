package statusline.module.ccusage.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import statusline.api.ReportArguments.Grouping;
import statusline.api.ReportContext;
import statusline.api.ReportSink;
import statusline.module.ccusage.engine.AccountUsage;
import statusline.module.ccusage.engine.Usage;

/// Rows of a report as a table with totals. Not thread-safe.
final class RowsTable {
  private final boolean hasModels;
  private final List<String> missing;
  private final TextTable table;

  /// @param usage the usage that the rows are taken from
  /// @param periodName head of the first column, in lower case
  RowsTable(ReportContext context, AccountUsage usage, String periodName) throws IOException {
    this.missing = usage.counts().missing();
    this.hasModels = context.arguments().grouping().equals(Optional.of(Grouping.MODEL));
    String head = periodName.substring(0, 1).toUpperCase(Locale.ROOT) + periodName.substring(1);
    this.table =
        new TextTable(
            context.columns(),
            List.of(head, "Input", "Output", "Cache write", "Cache read", "Total", "Cost"),
            "Models");
  }

  /// Writes a table of all rows.
  void write(List<Row> rows, ReportSink sink) throws IOException {
    addAll(rows);
    end(rows, sink);
  }

  /// Writes a table in which each project has a heading.
  void writeProjects(NavigableMap<String, List<Row>> projects, ReportSink sink) throws IOException {
    List<Row> all = new ArrayList<>();
    for (Map.Entry<String, List<Row>> project : projects.entrySet()) {
      table.heading(project.getKey());
      addAll(project.getValue());
      all.addAll(project.getValue());
    }
    end(all, sink);
  }

  private void addAll(List<Row> rows) {
    for (Row row : rows) {
      Usage usage = row.usage();
      add(row.period(), usage, hasModels ? "" : ModelNames.list(usage));
      if (hasModels) {
        for (Row.Model model : Row.models(usage)) {
          add("  " + ModelNames.brief(model.name()), model.usage(), "");
        }
      }
    }
  }

  private void end(List<Row> rows, ReportSink sink) throws IOException {
    if (rows.isEmpty()) {
      sink.text("no usage\n");
    } else {
      Usage total = Row.total(rows);
      table.line();
      add("Total", total, total.isAtLeast() || !missing.isEmpty(), "");
      sink.text(table.text());
      if (total.isAtLeast()) {
        String models = TextTable.clean(String.join(", ", Row.unpriced(total)));
        sink.text("\nWithout a price: " + models + "\n");
      }
    }
    if (!missing.isEmpty()) {
      sink.text("\nMissing transcripts: " + String.join(", ", missing) + "\n");
    }
  }

  private void add(String name, Usage usage, String models) {
    add(name, usage, usage.isAtLeast(), models);
  }

  private void add(String name, Usage usage, boolean isAtLeast, String models) {
    table.add(
        List.of(
            name,
            Numbers.grouped(usage.inputTokens()),
            Numbers.grouped(usage.outputTokens()),
            Numbers.grouped(usage.cacheCreationTokens()),
            Numbers.grouped(usage.cacheReadTokens()),
            Numbers.grouped(usage.totalTokens()),
            Numbers.usd(usage.costUsd(), isAtLeast)),
        models);
  }
}
