package statusline.daemon.report;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
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
public final class SettingTable {
  private final Configuration configuration;
  private final ModuleDefaults defaults;
  private final List<Row> rows = new ArrayList<>();

  /// Creates a table.
  ///
  /// @param configuration the effective configuration
  /// @param prefix the start of all keys in the table
  public SettingTable(Configuration configuration, String prefix) {
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

  /// {@return whether no key has the prefix}
  public boolean isEmpty() {
    return rows.isEmpty();
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

  /// {@return the rows as text}
  ///
  /// @throws IOException never, because it is written to memory
  public String text() throws IOException {
    var table = new TextTable("KEY", "VALUE", "FROM");
    for (Row row : rows) {
      Object value = row.value() == null ? row.otherwise() : row.value();
      String words = value instanceof String text ? text : json(value);
      table.add(row.path(), words, row.place().isEmpty() ? row.origin().words() : row.place());
    }
    return table.text();
  }

  /// {@return the rows and the problems as JSON; every row has all members}
  ///
  /// @throws IOException never, because it is written to memory
  public String json() throws IOException {
    var text = new StringWriter();
    try (var json = new JsonWriter(text)) {
      json.setIndent("  ");
      json.beginObject().name("settings").beginArray();
      for (Row row : rows) {
        json.beginObject().name("key").value(row.path());
        write(json.name("value"), row.value());
        json.name("otherwise").value(row.value() == null ? row.otherwise() : null);
        json.name("origin").value(row.origin().words());
        json.name("place").value(row.place().isEmpty() ? null : row.place()).endObject();
      }
      json.endArray().name("problems").beginArray();
      for (Problem problem : configuration.problems()) {
        json.value(problem.text());
      }
      json.endArray().endObject();
    }
    return text.toString();
  }

  private static String json(@Nullable Object value) throws IOException {
    var text = new StringWriter();
    try (var json = new JsonWriter(text)) {
      write(json, value);
    }
    return text.toString();
  }

  private static void write(JsonWriter json, @Nullable Object value) throws IOException {
    if (value instanceof Map<?, ?> members) {
      json.beginObject();
      for (Map.Entry<?, ?> member : members.entrySet()) {
        write(json.name(String.valueOf(member.getKey())), member.getValue());
      }
      json.endObject();
    } else if (value instanceof List<?> elements) {
      json.beginArray();
      for (Object element : elements) {
        write(json, element);
      }
      json.endArray();
    } else if (value instanceof Number number) {
      json.value(number);
    } else if (value instanceof Boolean flag) {
      json.value(flag);
    } else {
      json.value(value == null ? null : String.valueOf(value));
    }
  }

  /// A row for one key.
  ///
  /// @param value the value, or null if the default depends on other settings
  /// @param otherwise the description of such a default
  private record Row(
      String path, @Nullable Object value, String otherwise, Origin origin, String place) {}
}
