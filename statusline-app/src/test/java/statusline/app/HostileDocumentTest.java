package statusline.app;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import statusline.testing.TestEnvironment;

/// Hostile documents, other than those with a hostile value in one field.
class HostileDocumentTest {
  private static final String OPUS = "{\"model\":{\"display_name\":\"Opus 5.5\"}}";

  @TempDir Path folder;

  private Host host;

  @BeforeEach
  void makeHost() throws IOException {
    host = new Host(TestEnvironment.in(folder));
  }

  @ParameterizedTest
  @CsvSource({
    "'', it is empty",
    "'  \n ', it is empty",
    "null, it is not a JSON object",
    "[], it is not a JSON object",
    "'\"x\"', it is not a JSON object",
    "42, it is not a JSON object",
    "true, it is not a JSON object",
    "hello, it is not JSON at line 1",
    "'{', it is not JSON at line 1",
    "'}', it is not JSON at line 1",
    "NaN, it is not JSON at line 1"
  })
  void invalidDocumentIsReported(String document, String problem) {
    String line = host.line(document);

    assertTrue(line.contains("input: " + problem), line);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "NaN",
        "Infinity",
        "-Infinity",
        "0x1F",
        "01",
        "1.",
        "+1",
        "1e",
        "tru",
        "'x'",
        "\"\\x\""
      })
  void invalidValueKeepsEarlierMembers(String value) {
    String line = host.line("{\"model\":{\"display_name\":\"Opus 5.5\"},\"x\":" + value + "}");

    assertTrue(line.startsWith("Opus 5.5 "), line);
    assertTrue(line.contains("input: it is not JSON at line 1"), line);
  }

  @Test
  void deepNestingGivesALine() {
    host.assertAnswers("[".repeat(100_000).getBytes(UTF_8));
    host.assertAnswers("{\"a\":".repeat(50_000).getBytes(UTF_8));
  }

  @Test
  void textAboveOneMebibyteKeepsEarlierMembers() {
    String large = "x".repeat(2 << 20);

    String line =
        host.line("{\"model\":{\"display_name\":\"Opus 5.5\"},\"session_name\":\"" + large + "\"}");

    assertTrue(line.startsWith("Opus 5.5 "), line);
    assertTrue(line.contains("input: "), line);
  }

  @Test
  void tooManyMembersKeepEarlierMembers() {
    var document = new StringBuilder("{\"model\":{\"display_name\":\"Opus 5.5\"}");
    for (int i = 0; i < 20_000; i++) {
      document.append(",\"").append(i).append("\":0");
    }

    String line = host.line(document.append('}').toString());

    assertTrue(line.startsWith("Opus 5.5 "), line);
    assertTrue(line.contains("input: it has more than 4096 members"), line);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {OPUS + "\n", "\n\n" + OPUS, OPUS + OPUS, OPUS + "garbage", "\ufeff" + OPUS})
  void textAroundADocumentIsIgnored(String document) {
    String line = host.line(document);

    assertTrue(line.startsWith("Opus 5.5 "), line);
    assertFalse(line.contains("input: "), line);
  }

  @Test
  void firstOfTwoDocumentsIsUsed() {
    String line = host.line(OPUS + OPUS.replace("Opus", "Other"));

    assertTrue(line.startsWith("Opus 5.5 "), line);
  }

  @Test
  void firstOfTwoEqualMembersIsUsed() {
    String line =
        host.line("{\"model\":{\"display_name\":\"One\",\"display_name\":\"Two\"},\"model\":7}");

    assertTrue(line.startsWith("One "), line);
  }

  @Test
  void otherEncodingIsReported() {
    assertTrue(host.line(("\ufeff" + OPUS).getBytes(UTF_16LE)).contains("input: "));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u00ff\u00fe", "\u00c0\u00af", "\u00e2\u0082", "\u00ed\u00a0\u0080"})
  void invalidUtf8IsReplaced(String latin) {
    byte[] document = OPUS.replace("Opus", "Op" + latin + "us").getBytes(ISO_8859_1);

    String line = host.line(document);

    assertTrue(line.startsWith("Op\ufffd"), line);
  }

  @Test
  void truncatedDocumentGivesALine() {
    String document =
        "{\"session_id\":\"a\\u00e9\",\"model\":{\"display_name\":\"Opus 5.5\"},"
            + "\"workspace\":{\"added_dirs\":[\"/a\",null]},\"cost\":{\"total_cost_usd\":1.25e1}}";
    for (int length = 0; length < document.length(); length++) {
      host.line(document.substring(0, length));
    }

    assertEquals("Opus 5.5", host.line(document).substring(0, 8));
  }
}
