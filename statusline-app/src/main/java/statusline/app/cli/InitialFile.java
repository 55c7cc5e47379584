package statusline.app.cli;

import org.jspecify.annotations.Nullable;
import statusline.config.Key;
import statusline.config.KeyTable;
import statusline.config.Kind;
import statusline.config.json.JsonStrings;

/// The content of a new user file: the preset, and all renderer keys as comments.
final class InitialFile {
  private InitialFile() {}

  /// {@return the text}
  ///
  /// @param schema the URL of the JSON schema, or null if there is none
  static String text(@Nullable String schema) {
    var text = new StringBuilder("{\n");
    if (schema != null) {
      text.append("  \"$schema\": ").append(JsonStrings.quote(schema)).append(",\n");
    }
    text.append("  // minimal, standard, compact or full\n  \"preset\": \"standard\",\n");
    text.append("  \"renderer\": {\n");
    for (Key key : KeyTable.all()) {
      if (key.section().equals("renderer")) {
        comment(text, key);
      }
    }
    text.append("  },\n  \"modules\": {\n");
    text.append("    // \"cost\": { \"source\": \"ccusage\", \"refreshInterval\": \"5m\" },\n");
    return text.append("  },\n}\n").toString();
  }

  private static void comment(StringBuilder text, Key key) {
    text.append("    // ").append(key.sentence());
    if (key.kind().type() == Kind.Type.CHOICE) {
      text.append("; ").append(key.kind().wanted());
    }
    text.append("\n    // ").append(JsonStrings.quote(key.name())).append(": ");
    text.append(example(key)).append(",\n");
  }

  private static String example(Key key) {
    Object standard = key.standard();
    if (standard != null) {
      return standard instanceof String words ? JsonStrings.quote(words) : String.valueOf(standard);
    }
    return switch (key.kind().type()) {
      case LINES -> "[\"model, project git | context\", {\"left\": \"cost\", \"right\": \"time\"}]";
      case SEGMENTS -> "[\"model\", \"git.branch\"]";
      case LABELS -> "[\"context=ctx\"]";
      case TEXT -> "\" \"";
      case NAME -> "\"slate\"";
      case CHOICE -> JsonStrings.quote(key.kind().words().getLast());
      case DURATION -> "\"5m\"";
      default -> "100";
    };
  }
}
