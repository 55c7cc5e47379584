package statusline.app.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import statusline.config.Configuration;
import statusline.config.Environment;
import statusline.config.Key;
import statusline.config.KeyTable;
import statusline.config.Origin;
import statusline.config.Problem;
import statusline.config.Setting;

/// What holds for every key and who says it, as a table for people or as JSON for programs.
final class SettingTable {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Configuration configuration;
  private final ModuleDefaults defaults;
  private final List<Row> rows = new ArrayList<>();

  /// Makes the table.
  ///
  /// @param prefix that all its keys begin with
  SettingTable(Environment environment, Configuration configuration, String prefix) {
    this.configuration = configuration;
    this.defaults = new ModuleDefaults(environment);
    for (Map.Entry<String, Key> key : KeyTable.byConcretePath().entrySet()) {
      if (key.getKey().startsWith(prefix)) {
        rows.add(row(key.getKey(), key.getValue()));
      }
    }
    for (String path : new TreeSet<>(configuration.settings().keySet())) {
      if (path.startsWith(prefix) && KeyTable.find(path).isEmpty()) {
        rows.add(row(path, null));
      }
    }
  }

  private Row row(String path, @Nullable Key key) {
    Optional<Setting> said = configuration.setting(path);
    if (said.isPresent()) {
      return new Row(path, said.get().value(), "", said.get().origin(), said.get().place());
    }
    Object standard = key == null ? null : key.standard();
    Object value = standard == null ? defaults.of(path) : standard;
    return new Row(path, value, key == null ? "" : key.otherwise(), Origin.DEFAULT, "");
  }

  String text() {
    var table = new TextTable("KEY", "VALUE", "FROM");
    for (Row row : rows) {
      Object value = row.value() == null ? row.otherwise() : row.value();
      String words = value instanceof String text ? text : json(value);
      table.add(row.path(), words, row.place().isEmpty() ? row.origin().words() : row.place());
    }
    return table.text();
  }

  /// Every entry has every key, so that a program need not ask.
  String json() {
    ObjectNode root = MAPPER.createObjectNode();
    ArrayNode list = root.putArray("settings");
    for (Row row : rows) {
      ObjectNode node = list.addObject().put("key", row.path());
      node.set("value", MAPPER.valueToTree(row.value()));
      node.put("otherwise", row.value() == null ? row.otherwise() : null);
      node.put("origin", row.origin().words());
      node.put("place", row.place().isEmpty() ? null : row.place());
    }
    ArrayNode problems = root.putArray("problems");
    for (Problem problem : configuration.problems()) {
      problems.add(problem.text());
    }
    return root.toPrettyString();
  }

  private static String json(@Nullable Object value) {
    return MAPPER.valueToTree(value).toString();
  }

  /// One key.
  ///
  /// @param value null where nobody says it and it depends
  /// @param otherwise on what, in words
  private record Row(
      String path, @Nullable Object value, String otherwise, Origin origin, String place) {}
}
