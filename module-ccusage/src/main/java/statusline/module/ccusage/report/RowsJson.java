package statusline.module.ccusage.report;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeSet;
import statusline.module.ccusage.engine.Usage;

/// Reports about periods and sessions as JSON. Not thread-safe.
final class RowsJson {
  private static final String TOTALS = "totals";

  private final JsonDocument document;
  private final JsonWriter json;
  private final RowForm form;

  RowsJson(JsonDocument document, RowForm form) {
    this.document = document;
    this.json = document.json;
    this.form = form;
  }

  /// Writes a report.
  ///
  /// @param name name of the list of rows
  void write(String name, List<Row> rows) throws IOException {
    json.beginObject();
    boolean isFirst = name.compareTo(TOTALS) < 0;
    if (isFirst) {
      writeList(name, rows, "");
    }
    writeTotals(rows);
    if (!isFirst) {
      writeList(name, rows, "");
    }
    json.endObject();
    document.end();
  }

  /// Writes a report with a list of rows for each project.
  void writeProjects(NavigableMap<String, List<Row>> projects) throws IOException {
    List<Row> all = new ArrayList<>();
    json.beginObject().name("projects").beginObject();
    for (Map.Entry<String, List<Row>> project : projects.entrySet()) {
      writeList(project.getKey(), project.getValue(), project.getKey());
      all.addAll(project.getValue());
    }
    json.endObject();
    writeTotals(all);
    json.endObject();
    document.end();
  }

  private void writeList(String name, List<Row> rows, String project) throws IOException {
    json.name(name).beginArray();
    for (Row row : rows) {
      writeRow(row, project);
    }
    json.endArray();
  }

  private void writeRow(Row row, String project) throws IOException {
    Usage usage = row.usage();
    json.beginObject();
    writeIfPresent("agent", form.agent());
    json.name("cacheCreationTokens").value(usage.cacheCreationTokens());
    json.name("cacheReadTokens").value(usage.cacheReadTokens());
    writePeriod("date", row);
    json.name("inputTokens").value(usage.inputTokens());
    writeMetadata(row);
    writeModels(usage);
    Collection<String> models = usage.models().keySet();
    document.names("modelsUsed", form.sortsModels() ? new TreeSet<>(models) : models);
    writePeriod("month", row);
    json.name("outputTokens").value(usage.outputTokens());
    writePeriod("period", row);
    writeIfPresent("project", project);
    document.number("totalCost", usage.costUsd());
    json.name("totalTokens").value(usage.totalTokens());
    writePeriod("week", row);
    json.endObject();
  }

  private void writePeriod(String name, Row row) throws IOException {
    if (form.periodName().equals(name)) {
      json.name(name).value(row.period());
    }
  }

  private void writeIfPresent(String name, String value) throws IOException {
    if (!value.isEmpty()) {
      json.name(name).value(value);
    }
  }

  private void writeMetadata(Row row) throws IOException {
    if (form.agent().isEmpty()) {
      return;
    }
    json.name("metadata").beginObject();
    if (row.lastActivity().isEmpty()) {
      document.names("agents", List.of(RowForm.SESSION.agent()));
    } else {
      json.name("lastActivity").value(row.lastActivity());
    }
    json.endObject();
  }

  private void writeModels(Usage usage) throws IOException {
    json.name("modelBreakdowns").beginArray();
    for (Row.Model model : Row.models(usage)) {
      json.beginObject();
      json.name("cacheCreationTokens").value(model.usage().cacheCreationTokens());
      json.name("cacheReadTokens").value(model.usage().cacheReadTokens());
      document.number("cost", model.usage().costUsd());
      json.name("inputTokens").value(model.usage().inputTokens());
      if (model.usage().isAtLeast()) {
        json.name("missingPricing").value(true);
      }
      json.name("modelName").value(model.name());
      json.name("outputTokens").value(model.usage().outputTokens());
      json.endObject();
    }
    json.endArray();
  }

  private void writeTotals(List<Row> rows) throws IOException {
    Usage total = Row.total(rows);
    Collection<String> unpriced = Row.unpriced(total);
    json.name(TOTALS).beginObject();
    json.name("cacheCreationTokens").value(total.cacheCreationTokens());
    json.name("cacheReadTokens").value(total.cacheReadTokens());
    json.name("inputTokens").value(total.inputTokens());
    json.name("outputTokens").value(total.outputTokens());
    document.number("totalCost", total.costUsd());
    json.name("totalTokens").value(total.totalTokens());
    if (!unpriced.isEmpty()) {
      document.names("unpricedModels", unpriced);
    }
    json.endObject();
  }
}
