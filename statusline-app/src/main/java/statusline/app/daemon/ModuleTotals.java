package statusline.app.daemon;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import statusline.broker.ModuleStatistics;

/// What the data modules were asked for, over all accounts. Immutable.
///
/// @param byId of the data module
record ModuleTotals(Map<String, ModuleStatistics> byId) {
  static ModuleTotals of(List<List<ModuleStatistics>> brokers) {
    Map<String, ModuleStatistics> totals = new TreeMap<>();
    for (List<ModuleStatistics> modules : brokers) {
      for (ModuleStatistics module : modules) {
        totals.merge(module.moduleId(), module, ModuleStatistics::plus);
      }
    }
    return new ModuleTotals(totals);
  }

  void write(JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("modules");
    for (ModuleStatistics module : byId.values()) {
      json.writeStartObject();
      json.writeStringField("id", module.moduleId());
      json.writeNumberField("requests", module.requests());
      json.writeNumberField("hits", module.hits());
      json.writeNumberField("staleServed", module.servedOld());
      json.writeNumberField("fetches", module.fetches());
      json.writeNumberField("joined", module.joined());
      json.writeNumberField("failures", module.failures());
      json.writeNumberField("lastFetchMicros", module.lastFetchMicros());
      json.writeNumberField("openCircuits", module.openCircuits());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
