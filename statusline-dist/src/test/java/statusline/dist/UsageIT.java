package statusline.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Tests the command `usage` with and without a daemon.
class UsageIT {
  private static final Instant START = Instant.parse("2026-01-05T10:00:00Z");

  @TempDir Path home;

  private BuiltImage image;

  @BeforeEach
  void writeTranscripts() throws IOException {
    image = BuiltImage.built(home);
    var lines = new StringBuilder();
    for (int i = 0; i < 400; i++) {
      lines.append(reply(i));
    }
    write(home.resolve(".claude"), lines.toString());
  }

  private static void write(Path configDirectory, String lines) throws IOException {
    Path project = Files.createDirectories(configDirectory.resolve("projects/p"));
    Files.writeString(project.resolve("s.jsonl"), lines);
  }

  private static String reply(int number) {
    return """
    {"timestamp":"%s","requestId":"r%d","message":{"id":"m%d","model":"claude-opus-5",\
    "usage":{"input_tokens":10,"output_tokens":5}}}
    """
        .formatted(START.plusSeconds(6 * 3_600L * number), number, number);
  }

  @AfterEach
  void stop() throws IOException {
    image.stopDaemon();
  }

  @Tag("ci")
  @ParameterizedTest
  @ValueSource(
      strings = {"blocks", "weekly --json --start-of-week sunday", "session --since 2026-01-01"})
  void daemonGivesOtherReportsAsAProcessOfItsOwn(String words) throws Exception {
    daemonAnswersAsAProcessOfItsOwn(words);
  }

  @ParameterizedTest
  @ValueSource(strings = {"blocks --json", "daily --timezone Asia/Kathmandu", "monthly --by model"})
  void daemonAnswersAsAProcessOfItsOwn(String words) throws Exception {
    image.assumeNative();
    String[] command = ("usage " + words).split(" ", -1);
    String alone = image.command(command).out();
    image.line("{}");

    assertEquals(alone, image.command(command).out());
    assertTrue(alone.length() > 100, alone);
  }

  @Test
  void reportOfSeveralFramesIsComplete() throws Exception {
    image.line("{}");

    String report = image.command("usage", "blocks", "--json").out();

    assertTrue(report.length() > 200_000, () -> "only " + report.length() + " characters");
    assertEquals(400, report.split("\"isGap\": false", -1).length - 1);
  }

  @Test
  void newRecordIsInTheNextReport() throws Exception {
    image.line("{}");
    image.command("usage", "blocks", "--json");
    Path file = home.resolve(".claude/projects/p/s.jsonl");
    Files.writeString(file, Files.readString(file) + reply(400));

    String report = image.command("usage", "blocks", "--json").out();

    assertEquals(401, report.split("\"isGap\": false", -1).length - 1);
  }

  @Test
  void otherAccountIsRead() throws Exception {
    write(home.resolve("other"), reply(1));
    image.line("{}");

    String other = home.resolve("other").toString();
    String report = image.command("usage", "daily", "--json", "--config-dir", other).out();

    assertEquals(2, report.split("2026-01-0", -1).length, report);
  }

  @Test
  void invalidCommandLineHasExitCode2() throws Exception {
    for (List<String> words :
        List.of(
            List.of("usage"),
            List.of("usage", "nonsense"),
            List.of("usage", "blocks", "--since", "yesterday"),
            List.of("usage", "daily", "--start-of-week", "monday"),
            List.of("usage", "daily", "--config-dir", "/nowhere"))) {
      BuiltImage.Outcome outcome = image.command(words.toArray(new String[0]));
      assertEquals(2, outcome.exitCode(), words::toString);
    }
  }
}
