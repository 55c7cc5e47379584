package statusline.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Invalid documents through the real image: exit code 0 and a line.
@Order(1)
class BadInputIT {
  @TempDir Path home;

  @AfterEach
  void stop() throws IOException {
    BuiltImage.built(home).stopDaemon();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|it is empty",
        "not JSON|it is not JSON at line 1",
        "null|it is not a JSON object",
        "[]|it is not a JSON object",
        "42|it is not a JSON object",
        "{\"model\":{\"display_name\":\"Opus\"},|it is not JSON at line 1"
      })
  void lineNamesTheProblem(String document, String problem)
      throws IOException, InterruptedException {
    BuiltImage.Outcome outcome = BuiltImage.built(home).line(document);

    assertEquals(0, outcome.exitCode());
    assertTrue(outcome.line().contains("⚠ input: " + problem), outcome.out());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"model\":7,\"workspace\":[],\"context_window\":\"x\",\"cost\":null,\"session_id\":{}}",
        "{\"model\":{\"display_name\":[]},\"cwd\":false,\"context_window\":{\"used_percentage\":\"x\"}}",
        "{\"model\":null,\"workspace\":null,\"context_window\":null,\"session_id\":null}",
        "{\"context_window\":{\"used_percentage\":1e308,\"context_window_size\":-5}}",
        "{\"workspace\":{\"current_dir\":\"\\u0000\"},\"transcript_path\":\"/proc/self/mem\"}"
      })
  void fieldsOfTheWrongTypeGiveALine(String document) throws IOException, InterruptedException {
    BuiltImage.Outcome outcome = BuiltImage.built(home).line(document);

    assertEquals(0, outcome.exitCode());
    assertFalse(outcome.line().contains("input:"), outcome.out());
  }

  @Test
  void textOfOneMebibyteGivesALine() throws IOException, InterruptedException {
    String document =
        "{\"model\":{\"display_name\":\"Opus\"},\"session_name\":\"" + "x".repeat(1 << 20) + "\"}";

    BuiltImage.Outcome outcome = BuiltImage.built(home).line(document);

    assertEquals(0, outcome.exitCode());
    assertTrue(outcome.line().startsWith("Opus"), outcome.out());
  }

  @Test
  void invalidUtf8IsReplaced() throws IOException, InterruptedException {
    String text = "{\"model\":{\"display_name\":\"Op?us\"}}";
    byte[] document = text.getBytes(StandardCharsets.UTF_8);
    document[text.indexOf('?')] = (byte) 0xff;

    assertTrue(BuiltImage.built(home).line(document).line().startsWith("Op\ufffdus"));
  }

  @Test
  void controlCharactersAreRemoved() throws IOException, InterruptedException {
    String document =
        "{\"model\":{\"display_name\":\"\\u001b]0;PWN\\u0007\\u001b]52;c;cm0=\\u0007\\u009b2J\"},"
            + "\"cwd\":\"/tmp/a\\nb\\rc\\td\\u202e\"}";

    String line = BuiltImage.built(home).line(document).line();

    assertTrue(line.codePoints().noneMatch(c -> Character.isISOControl(c) || c == 0x202e), line);
  }

  @Test
  void openStreamDoesNotDelayTheLine() throws IOException, InterruptedException {
    BuiltImage image = BuiltImage.built(home);
    Process process = image.start(List.of(image.launcher().toString()));
    process
        .getOutputStream()
        .write("{\"model\":{\"display_name\":\"Opus\"}}".getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().flush();

    BuiltImage.Outcome outcome = BuiltImage.outcome(process);

    assertEquals(0, outcome.exitCode());
    assertTrue(outcome.line().startsWith("Opus"), outcome.out());
  }

  @Test
  void invalidConfigurationIsReportedAndItsValidPartUsed()
      throws IOException, InterruptedException {
    BuiltImage image =
        BuiltImage.built(home).configured("{\"modules\": {\"time\": {\"enabled\": false},\n oops");

    BuiltImage.Outcome outcome = image.line("{\"model\":{\"display_name\":\"Opus\"}}");

    assertEquals(0, outcome.exitCode());
    assertTrue(
        outcome.line().contains("⚠ config: statusline.user.json:2:2: it is not JSON"),
        outcome.out());
  }
}
