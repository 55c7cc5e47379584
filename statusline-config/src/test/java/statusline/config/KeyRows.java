package statusline.config;

import java.util.List;

/// Formats the tables of keys in the documentation.
final class KeyRows {
  private static final String HEAD =
      "| key | description | value | default | set in |\n|---|---|---|---|---|\n";

  private KeyRows() {}

  static String of(List<Key> keys) {
    var rows = new StringBuilder(HEAD);
    for (Key key : keys) {
      rows.append("| `").append(key.name()).append("` | ").append(text(key.sentence()));
      rows.append(" | ").append(value(key.kind())).append(" | ");
      rows.append(text(standard(key))).append(" | ").append(key.reach().words()).append(" |\n");
    }
    return rows.toString();
  }

  private static String standard(Key key) {
    return key.standard() == null ? key.defaultText() : "`" + key.standard() + "`";
  }

  private static String value(Kind kind) {
    return switch (kind.type()) {
      case CHOICE -> "`" + String.join("`, `", kind.words()) + "`";
      case DURATION ->
          "duration, " + DurationFormat.of(kind.least()) + " to " + DurationFormat.of(kind.most());
      case COUNT -> kind.least() + " to " + kind.most();
      case DECIMAL -> "number, " + kind.least() + " to " + kind.most();
      case FLAG -> "`true`, `false`";
      case TEXT -> "string, at most " + kind.most() + " characters";
      case NAME -> "name";
      case PATH -> "absolute path";
      case LINES -> "list of lines";
      case SEGMENTS -> "list of names";
      case OBJECTS -> "object of objects";
      case LABELS -> "list of labels";
    };
  }

  private static String text(String sentence) {
    return sentence.replace("|", "\\|");
  }
}
