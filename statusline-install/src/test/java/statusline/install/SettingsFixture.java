package statusline.install;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;

/// A real-world settings file.
///
/// @param name of the fixture
/// @param bytes of the file
/// @param isEditable whether the file contains valid settings
record SettingsFixture(String name, byte[] bytes, boolean isEditable) {
  private static final String FOREIGN =
      "\"statusLine\": {\"type\": \"command\", \"command\": \"~/.claude/line.sh\"}";

  @Override
  public String toString() {
    return name;
  }

  static List<SettingsFixture> all() {
    List<SettingsFixture> all = new ArrayList<>();
    withoutStatusLine(all);
    withForeignStatusLine(all);
    unusual(all);
    invalid(all);
    return all;
  }

  private static void good(List<SettingsFixture> all, String name, String text) {
    all.add(new SettingsFixture(name, text.getBytes(UTF_8), true));
  }

  private static void bad(List<SettingsFixture> all, String name, String text) {
    all.add(new SettingsFixture(name, text.getBytes(UTF_8), false));
  }

  private static void withoutStatusLine(List<SettingsFixture> all) {
    good(all, "empty", "");
    good(all, "a line end", "\n");
    good(all, "spaces", "  \n\n");
    good(all, "null", "null");
    good(all, "null with a line end", "null\n");
    good(all, "an empty object", "{}");
    good(all, "an empty object on two lines", "{\n}\n");
    good(all, "one line", "{\"model\":\"opus\",\"env\":{\"A\":\"1\"}}");
    good(all, "two spaces", "{\n  \"model\": \"opus\",\n  \"env\": {}\n}\n");
    good(all, "four spaces", "{\n    \"model\": \"opus\"\n}\n");
    good(all, "tabs", "{\n\t\"model\": \"opus\"\n}\n");
    good(all, "no final line end", "{\n  \"model\": \"opus\"\n}");
    good(all, "CRLF", "{\r\n  \"model\": \"opus\"\r\n}\r\n");
    good(all, "BOM", "\ufeff{\n  \"model\": \"opus\"\n}\n");
    good(all, "BOM and CRLF", "\ufeff{\r\n  \"model\": \"opus\"\r\n}\r\n");
    good(all, "a comment at the end", "{\n  \"model\": \"opus\" // mine\n}\n");
    good(all, "comments alone", "// mine\n/* none */\n");
    good(all, "comments everywhere", "/* a */{/* b */\"m\"/* c */:/* d */1/* e */,/* f */}// g");
    good(all, "a trailing comma", "{\n  \"model\": \"opus\",\n}\n");
  }

  private static void withForeignStatusLine(List<SettingsFixture> all) {
    good(all, "foreign", "{\n  " + FOREIGN + "\n}\n");
    good(all, "foreign first", "{\n  " + FOREIGN + ",\n  \"model\": \"opus\"\n}\n");
    good(all, "foreign between", "{\"a\":1," + FOREIGN + ",\"b\":2}");
    good(all, "foreign in CRLF", "{\r\n  " + FOREIGN + ",\r\n  \"model\": 1\r\n}");
    good(all, "foreign with comments", "{\n  // mine\n  " + FOREIGN + ", // mine too\n}\n");
    good(
        all,
        "foreign over lines",
        "{\n  \"statusLine\": {\n    \"type\": \"command\",\n    // old\n"
            + "    \"command\": \"jq -r '.model' # $HOME\",\n    \"padding\": 2\n  }\n}\n");
    good(all, "foreign with other keys", "{\"statusLine\":{\"command\":\"x\",\"later\":[1]}}");
    good(all, "foreign text", "{\"statusLine\": \"~/line.sh\", \"a\": 1}");
    good(all, "foreign null", "{\"statusLine\": null, \"a\": 1}");
    good(all, "foreign array", "{\"statusLine\": [1, 2], \"a\": 1}");
    good(all, "foreign object without members", "{\"statusLine\": {}, \"a\": 1}");
    good(all, "foreign twice", "{" + FOREIGN + ", \"a\": 1, \"statusLine\": {\"command\": \"b\"}}");
    good(all, "disabled", "{\"disableAllHooks\": true, " + FOREIGN + "}");
  }

  private static void unusual(List<SettingsFixture> all) {
    good(all, "a member twice", "{\"a\": 1, \"a\": 2}");
    good(all, "text beyond ASCII", "{\"a\": \"ä\u2028😀\", \"ключ\": \"\\ud83d\\ude00\\u0000\"}");
    good(all, "big numbers", "{\"a\": 123456789012345678901234567890, \"b\": 1e400, \"c\": 1.0}");
    good(all, "deep", "{\"a\": " + "[".repeat(200) + "]".repeat(200) + "}");
    good(all, "2 MB", "{\n  \"a\": \"" + "x".repeat(2 << 20) + "\",\n  " + FOREIGN + "\n}\n");
    good(all, "3,000 members", members(3_000));
  }

  private static String members(int count) {
    var text = new StringBuilder("{\n");
    for (int i = 0; i < count; i++) {
      text.append("  \"member-").append(i).append("\": ").append(i).append(",\n");
    }
    return text.append("  \"end\": []\n}\n").toString();
  }

  private static void invalid(List<SettingsFixture> all) {
    bad(all, "too deeply nested", "{\"a\": " + "[".repeat(400) + "]".repeat(400) + "}");
    bad(all, "an array", "[]");
    bad(all, "a text", "\"statusLine\"");
    bad(all, "a truncated object", "{\"a\": 1");
    bad(all, "a truncated string", "{\"statusLine\": {\"command\": \"~/li");
    bad(all, "two objects", "{\"a\": 1}{\"b\": 2}");
    bad(all, "no JSON", "model: opus\n");
    bad(all, "single quotes", "{'a': 1}");
    all.add(
        new SettingsFixture(
            "not UTF-8", new byte[] {'{', '"', (byte) 0xe9, '"', ':', '1', '}'}, false));
  }
}
