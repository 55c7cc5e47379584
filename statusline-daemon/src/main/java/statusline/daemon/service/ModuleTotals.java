package statusline.daemon.service;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import statusline.broker.ModuleStatistics;

/// Statistics of the data modules, summed over all accounts. Immutable.
///
/// @param byId statistics by the id of the data module
record ModuleTotals(Map<String, ModuleStatistics> byId) {
  /// {@return the sums}
  ///
  /// @param brokers statistics of each broker
  static ModuleTotals of(List<List<ModuleStatistics>> brokers) {
    Map<String, ModuleStatistics> totals = new TreeMap<>();
    for (List<ModuleStatistics> modules : brokers) {
      for (ModuleStatistics module : modules) {
        totals.merge(module.moduleId(), module, ModuleStatistics::plus);
      }
    }
    return new ModuleTotals(totals);
  }

  /// Writes the member `modules` of a JSON object.
  void write(JsonWriter json) throws IOException {
    json.name("modules").beginArray();
    for (ModuleStatistics module : byId.values()) {
      json.beginObject();
      json.name("id").value(module.moduleId());
      json.name("requests").value(module.requests());
      json.name("hits").value(module.hits());
      json.name("staleServed").value(module.servedOld());
      json.name("fetches").value(module.fetches());
      json.name("joined").value(module.joined());
      json.name("failures").value(module.failures());
      json.name("lastFetchMicros").value(module.lastFetchMicros());
      json.name("openCircuits").value(module.openCircuits());
      json.name("problem").value(module.problem());
      json.endObject();
    }
    json.endArray();
  }
}
