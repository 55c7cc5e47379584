package statusline.daemon.report;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import statusline.config.json.CommentedJson;
import statusline.config.json.DuplicateNames;
import statusline.config.json.JsonTextException;

/// The status and the statistics of a daemon as tables. Stateless.
public final class StatusText {
  private static final List<String> COUNTERS =
      List.of("requests", "hits", "staleServed", "fetches", "joined", "failures");

  private StatusText() {}

  /// {@return the status as one row for each value}
  ///
  /// @param status as JSON
  /// @throws IOException if it is malformed
  public static String ofStatus(String status) throws IOException {
    return facts(value("{\"status\":" + status + "}", "status"), new TextTable()).text();
  }

  /// {@return the statistics as a table of the daemon and one of its data modules}
  ///
  /// @param statistics as JSON
  /// @throws IOException if they are malformed
  public static String ofStatistics(String statistics) throws IOException {
    var daemon = facts(value(statistics, "daemon"), new TextTable("DAEMON", ""));
    var modules =
        new TextTable(
            "MODULE", "REQUESTS", "HITS", "STALE", "FETCHES", "JOINED", "FAILURES", "LAST", "OPEN");
    if (value(statistics, "modules") instanceof List<?> list) {
      for (Object module : list) {
        if (module instanceof Map<?, ?> counts) {
          modules.add(row(counts));
        }
      }
    }
    return daemon.text() + "\n\n" + modules.text();
  }

  private static String[] row(Map<?, ?> counts) {
    String[] row = new String[COUNTERS.size() + 3];
    row[0] = String.valueOf(counts.get("id"));
    for (int i = 0; i < COUNTERS.size(); i++) {
      row[i + 1] = String.valueOf(counts.get(COUNTERS.get(i)));
    }
    Object micros = counts.get("lastFetchMicros");
    row[COUNTERS.size() + 1] = (micros instanceof Long number ? number : 0) / 1_000.0 + " ms";
    row[COUNTERS.size() + 2] = String.valueOf(counts.get("openCircuits"));
    return row;
  }

  private static TextTable facts(Object values, TextTable table) {
    if (values instanceof Map<?, ?> facts) {
      facts.forEach((name, value) -> table.add(String.valueOf(name), String.valueOf(value)));
    }
    return table;
  }

  private static Object value(String json, String name) throws IOException {
    try {
      return CommentedJson.of(json, DuplicateNames.FIRST_WINS)
          .value(List.of(name))
          .orElse(Map.of());
    } catch (JsonTextException malformed) {
      throw new IOException("the daemon's answer cannot be read", malformed);
    }
  }
}
