package statusline.config;

import java.util.List;

/// Valid and invalid values of keys, as written in a file.
final class Examples {
  private Examples() {}

  /// Returns a value that is not the key's default.
  static String good(Key key) {
    return switch (key.kind().type()) {
      case FLAG -> String.valueOf(!Boolean.TRUE.equals(key.standard()));
      case COUNT -> String.valueOf(key.kind().most() - 1);
      case DECIMAL -> "33.5";
      case DURATION -> "\"" + (key.kind().most() / 1_000 - 1) + "s\"";
      case CHOICE -> "\"" + key.kind().words().getLast() + "\"";
      case TEXT -> "\" §\"";
      case NAME -> "\"paper\"";
      case PATH -> "\"/opt/bin/x\"";
      case LINES -> "[\"model:minimal, git.* | time\", {\"left\": \"context\", \"right\": \"\"}]";
      case SEGMENTS -> "[\"model\", \"git.branch\"]";
      case OBJECTS -> "{\"claude-opus-6\": {\"input\": 4, \"output\": 20}}";
      case LABELS -> "[\"context=ctx\", \"cost.block=\"]";
    };
  }

  static List<String> bad(Key key) {
    return switch (key.kind().type()) {
      case FLAG -> List.of("\"true\"", "1", "[]");
      case COUNT ->
          List.of(
              String.valueOf(key.kind().most() + 1),
              String.valueOf(key.kind().least() - 1),
              "1.5",
              "\"3\"",
              "{}");
      case DECIMAL ->
          List.of(String.valueOf(key.kind().most() + 1), "-0.5", "1e300", "1e999", "\"9\"");
      case DURATION ->
          List.of(
              String.valueOf(key.kind().most() + 1),
              "-1",
              "\"soon\"",
              "\"-5m\"",
              "\"99999999999999d\"",
              "5.5",
              "true");
      case CHOICE -> List.of("\"no-such-word\"", "\"\"", "true", "7", "[\"auto\"]");
      case TEXT -> List.of("\"\\u001b[2J\"", "\"a\\nb\"", "\"" + "x".repeat(1_000) + "\"", "5");
      case NAME -> List.of("\"../x\"", "\"/etc/passwd\"", "\"A\"", "\"\"", "5");
      case PATH -> List.of("\"ccusage\"", "\"./x\"", "\"\"", "\"/a\\u0000b\"", "5");
      case LINES ->
          List.of(
              "\"model\"",
              "[]",
              "[7]",
              "[\"Model\"]",
              "[\"model:tiny\"]",
              "[\"git.*.x\"]",
              "[{\"middle\": \"model\"}]",
              "[{}]",
              "[{\"left\": 1}]",
              "[" + "\"model\",".repeat(11) + "]",
              "[\"" + "model ".repeat(1_000) + "\"]");
      case LABELS ->
          List.of(
              "[\"context\"]",
              "[\"=ctx\"]",
              "[\"A=b\"]",
              "[\"context=\\u001b[2J\"]",
              "[\"context=" + "x".repeat(17) + "\"]",
              "[5]",
              "{}");
      case SEGMENTS -> List.of("[7]", "[\"a b\"]", "[\"git.*\"]", "{}", "true", "[null]");
      case OBJECTS -> List.of("[]", "\"x\"", "5", "{\"claude-opus-6\": 4}");
    };
  }

  /// Returns a file that sets one key.
  static String file(String path, String value) {
    String[] names = path.split("\\.", 3);
    var text = new StringBuilder("{");
    for (String name : names) {
      text.append('"').append(name).append("\": ");
      text.append(name.equals(names[names.length - 1]) ? value : "{");
    }
    return text.append("}".repeat(names.length)).toString();
  }
}
