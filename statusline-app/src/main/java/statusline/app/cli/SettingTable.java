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
import statusline.config.Key;
import statusline.config.KeyTable;
import statusline.config.Origin;
import statusline.config.Setting;
import statusline.config.file.Problem;

/// The effective value of each key and its source, as a table or as JSON.
final class SettingTable {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Configuration configuration;
  private final ModuleDefaults defaults;
  private final List<Row> rows = new ArrayList<>();

  /// Creates a table.
  ///
  /// @param configuration the effective configuration
  /// @param prefix the start of all keys in the table
  SettingTable(Configuration configuration, String prefix) {
    this.configuration = configuration;
    this.defaults = new ModuleDefaults();
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
    Optional<Setting> setting = configuration.setting(path);
    if (setting.isPresent()) {
      return new Row(
          path, setting.get().value(), "", setting.get().origin(), setting.get().location());
    }
    Object standard = key == null ? null : key.standard();
    Object value = standard == null ? defaults.of(path) : standard;
    return new Row(path, value, key == null ? "" : key.defaultText(), Origin.DEFAULT, "");
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

  /// Every entry has all members.
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

  /// A row for one key.
  ///
  /// @param value the value, or null if the default depends on other settings
  /// @param otherwise the description of such a default
  private record Row(
      String path, @Nullable Object value, String otherwise, Origin origin, String place) {}
}
