package statusline.app;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import statusline.testing.TestEnvironment;

/// Documents with hostile values in their fields.
class HostileFieldTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final List<String> FIELDS =
      List.of(
          "/session_id",
          "/session_name",
          "/transcript_path",
          "/cwd",
          "/version",
          "/model",
          "/model/id",
          "/model/display_name",
          "/workspace",
          "/workspace/current_dir",
          "/workspace/project_dir",
          "/workspace/added_dirs",
          "/effort/level",
          "/output_style/name",
          "/cost",
          "/cost/total_cost_usd",
          "/cost/total_duration_ms",
          "/context_window",
          "/context_window/context_window_size",
          "/context_window/total_input_tokens",
          "/context_window/used_percentage",
          "/context_window/current_usage",
          "/exceeds_200k_tokens",
          "/rate_limits",
          "/rate_limits/five_hour",
          "/rate_limits/five_hour/used_percentage",
          "/rate_limits/five_hour/resets_at",
          "/rate_limits/seven_day/resets_at");

  @TempDir Path folder;

  private Host host;

  @BeforeEach
  void makeHost() throws IOException {
    host = new Host(TestEnvironment.in(folder));
  }

  private String lineWith(String field, JsonNode value) {
    ObjectNode document = MAPPER.createObjectNode();
    for (String other : FIELDS) {
      if (!other.startsWith(field)) {
        put(document, other, MAPPER.getNodeFactory().textNode("/tmp"));
      }
    }
    put(document, field, value);
    return host.line(document.toString());
  }

  private static void put(ObjectNode document, String field, JsonNode value) {
    ObjectNode parent = document;
    String[] names = field.substring(1).split("/", -1);
    for (int i = 0; i < names.length - 1; i++) {
      parent =
          parent.get(names[i]) instanceof ObjectNode child ? child : parent.putObject(names[i]);
    }
    parent.set(names[names.length - 1], value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "true",
        "7",
        "-1",
        "1e308",
        "9223372036854775807",
        "-9223372036854775808",
        "100.00001",
        "\"\"",
        "\"x\"",
        "[]",
        "[[[1]]]",
        "{}",
        "{\"a\":{\"b\":null}}"
      })
  void valueOfAnyTypeInAnyFieldGivesALine(String value) throws IOException {
    JsonNode node = MAPPER.readTree(value);
    for (String field : FIELDS) {
      lineWith(field, node);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u001b]0;PWN\u0007\u001b]52;c;cm0gLXJm\u0007",
        "\u009b2J\u009d0;x\u009c",
        "/tmp/\u202Egpj.exe\u2066",
        "/tmp/a\nb\rc\t\u2028d",
        "\0",
        "$(touch /tmp/pwn)`id`;--upload-pack=x",
        "../../../../etc/passwd",
        "/proc/self/root",
        "/dev/zero",
        "\udb40\udc41\udb40\udc42\ufeff\u200b"
      })
  void hostileTextInAnyFieldIsSanitised(String text) {
    for (String field : FIELDS) {
      String line = lineWith(field, MAPPER.getNodeFactory().textNode(text));

      assertFalse(line.contains("\u001b"), field);
    }
  }

  @Test
  void longTextInAnyFieldIsTruncated() {
    for (String text : List.of("/" + "a".repeat(5_000), "Z" + "\u0301".repeat(5_000))) {
      for (String field : FIELDS) {
        String line = lineWith(field, MAPPER.getNodeFactory().textNode(text));

        assertTrue(line.length() < 1_000, field);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\ud800", "\\udc00\\ud800", "a\\u0000b", "\\u001b[2J", "\\u0085"})
  void escapedTextIsSanitised(String text) {
    host.line(
        ("{\"session_id\":\"%s\",\"model\":{\"id\":\"%s\",\"display_name\":\"%s\"},"
                + "\"cwd\":\"/%s\",\"workspace\":{\"project_dir\":\"/tmp/%s\"}}")
            .formatted(text, text, text, text, text));
  }

  @Test
  void hugeNumbersGiveALine() {
    host.line(
        "{\"cost\":{\"total_cost_usd\":1e999999999},\"context_window\":{\"used_percentage\":"
            + "-1e-999999999,\"context_window_size\":"
            + "9".repeat(10_000)
            + "}}");
  }
}
