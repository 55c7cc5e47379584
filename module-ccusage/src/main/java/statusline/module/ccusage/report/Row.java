package statusline.module.ccusage.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import statusline.module.ccusage.engine.Usage;

/// A row of a report about periods or sessions.
///
/// @param period name of the period, or id of the session
/// @param lastActivity time of the session's last entry; empty for a period
record Row(String period, String lastActivity, Usage usage) {
  /// A model and its usage.
  record Model(String name, Usage usage) {}

  static Row of(String period, Usage usage) {
    return new Row(period, "", usage);
  }

  /// {@return the models, most expensive first; equally expensive ones in the order of first use}
  static List<Model> models(Usage usage) {
    List<Model> models = new ArrayList<>();
    for (Map.Entry<String, Usage> model : usage.models().entrySet()) {
      models.add(new Model(model.getKey(), model.getValue()));
    }
    models.sort((one, other) -> Double.compare(other.usage().costUsd(), one.usage().costUsd()));
    return models;
  }

  /// {@return the sum of all rows}
  static Usage total(Collection<Row> rows) {
    var total = new Usage();
    for (Row row : rows) {
      total.add(row.usage());
    }
    return total;
  }

  /// {@return the names of the models without a price}
  static SortedSet<String> unpriced(Usage usage) {
    return new TreeSet<>(usage.unpricedModels());
  }
}
