package statusline.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import statusline.config.Environment;
import statusline.testing.TestEnvironment;

/// Tests that no command prints an escape sequence or an invisible character that comes from a
/// directory's name, a file or an argument.
class OutputTest {
  /// A title, a bell and a line feed; ASCII, so that it can be a name in every locale.
  private static final String NAME = "a\u001b]0;title\u0007b\nc";

  /// A C1 control, a reversal of the direction, a line separator, a tag.
  private static final String TEXT = "d\u009b2Je\u202ef\u2028g\udb40\udc41h";

  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final Output output = new Output(new PrintWriter(out, true), new PrintWriter(err, true));
  private Environment environment;

  @BeforeEach
  void createEnvironment() throws IOException {
    Path directory = Files.createDirectories(folder.resolve(NAME));
    environment = TestEnvironment.in(folder).withConfigDirectory(directory);
    TestEnvironment.configure(
        environment,
        """
        {"renderer": {"separator": "%1$s", "them%1$s": 1, "theme": "no-such-theme"},
         "modules": {"%1$s": {}}, "preset": "%1$s"}
        """
            .formatted(TEXT.replace("\u2028", "\\u2028")));
  }

  private static void assertHarmless(String printed) {
    for (int codePoint : printed.codePoints().toArray()) {
      int type = Character.getType(codePoint);
      boolean isHarmful =
          type == Character.CONTROL
              || type == Character.FORMAT
              || type == Character.SURROGATE
              || type == Character.LINE_SEPARATOR
              || type == Character.PARAGRAPH_SEPARATOR
              || (codePoint >= 0xE0000 && codePoint <= 0xE0FFF);
      assertFalse(isHarmful && codePoint != '\n', () -> Integer.toHexString(codePoint));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "config show",
        "config show --json",
        "config validate",
        "config validate NAME",
        "config set NAME TEXT",
        "config set renderer.theme TEXT",
        "config set preset full",
        "config unset preset",
        "config unset NAME",
        "config init",
        "config NAME",
        "--list-modules",
        "--list-modules --json",
        "preview --theme TEXT",
        "preview --preset NAME",
        "preview NAME",
        "install --dry-run",
        "install --dry-run --config-dir NAME",
        "uninstall --dry-run --config-dir NAME",
        "watch --latest --NAME",
        "NAME",
        "--TEXT"
      })
  void noCommandPrintsHarmfulText(String words) {
    String[] arguments = words.split(" ", -1);
    for (int i = 0; i < arguments.length; i++) {
      arguments[i] = arguments[i].replace("NAME", NAME).replace("TEXT", TEXT);
    }

    Answer answer = Answer.to(environment, arguments);

    assertHarmless(answer.out());
    assertHarmless(answer.err());
    assertFalse((answer.out() + answer.err()).isBlank());
  }

  @Test
  void errorIsOneLine() {
    output.error("no file " + NAME + TEXT);

    assertEquals(1, err.toString().lines().count(), err::toString);
    assertTrue(err.toString().startsWith("statusline: no file a"), err::toString);
    assertHarmless(err.toString());
  }

  @Test
  void longTextIsNotTruncated() {
    output.sentence("x".repeat(4095) + "\ud83d\ude00" + "y".repeat(9000));

    assertEquals(4095 + 2 + 9000 + 1, out.toString().length());
  }

  @Test
  void jsonKeepsItsValue() throws Exception {
    var mapper = new ObjectMapper();
    JsonNode value = mapper.createObjectNode().put(NAME + TEXT, TEXT + "\ud83d\ude00\u200d\ud800");

    output.json(value.toPrettyString());

    assertHarmless(out.toString());
    assertTrue(out.toString().contains("\\u009b2J"), out::toString);
    assertEquals(value, mapper.readTree(out.toString()));
  }

  @Test
  void statusLineKeepsColoursAndLinksOnly() {
    String link = "\u001b]8;;https://example.org/a\u001b\\text\u001b]8;;\u001b\\";
    String row = "\u001b[1;38;5;208mOpus\u001b[0m " + link;

    output.statusLine(row + "\n" + row);
    output.statusLine(
        "a\u001b]52;c;eA==\u0007b\u001b[2Jc\u001b]8;;file:///etc\u001b\\d\u009b1me\u202ef\rg");

    String[] printed = out.toString().split("\n", -1);
    assertEquals(row, printed[0]);
    assertEquals(row, printed[1]);
    assertHarmless(printed[2]);
  }
}
