package statusline.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Tests the built image's rows for sub-agents.
class SubagentsIT {
  private static final String DOCUMENT =
      "{\"session_id\":\"s\",\"columns\":114,\"tasks\":[{\"id\":\"a1\",\"type\":\"local_agent\","
          + "\"agentType\":\"general-purpose\",\"status\":\"completed\",\"label\":\"Sub task\","
          + "\"model\":\"claude-opus-5-5\",\"contextWindowSize\":1000000,\"tokenCount\":16053}]}\n";

  @TempDir Path home;

  @AfterEach
  void stop() throws IOException {
    BuiltImage.built(home).stopDaemon();
  }

  private static BuiltImage.Outcome rows(BuiltImage image, byte[] document)
      throws IOException, InterruptedException {
    String command = "'" + image.launcher() + "' --subagents";
    return image.run(List.of("/bin/sh", "-c", command), document);
  }

  @ParameterizedTest
  @ValueSource(strings = {"statusline", "statusline-jvm"})
  void everyTaskHasRow(String program) throws IOException, InterruptedException {
    BuiltImage image = BuiltImage.built(home).runBy(program);

    assertEquals(
        new BuiltImage.Outcome(
            0,
            "{\"id\":\"a1\",\"content\":"
                + "\"Sub task · completed · 16k tokens 2% · Opus 5.5 · general-purpose\"}\n"),
        rows(image, DOCUMENT.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void settingIsWrittenAndRemoved() throws IOException, InterruptedException {
    Path settings = Files.createDirectories(home.resolve(".claude")).resolve("settings.json");
    String before = "{\n  \"model\": \"opus\"\n}\n";
    Files.writeString(settings, before);
    BuiltImage image = BuiltImage.built(home);

    assertEquals(0, image.command("install", "--subagents").exitCode());
    String command = home.resolve(".local/share/statusline/current/bin/statusline").toString();
    String written = Files.readString(settings);
    assertTrue(written.contains("\"command\": \"" + command + " --subagents\""), written);
    BuiltImage.Outcome rows =
        image.run(
            List.of("/bin/sh", "-c", command + " --subagents"),
            DOCUMENT.getBytes(StandardCharsets.UTF_8));
    assertTrue(rows.line().startsWith("{\"id\":\"a1\","), rows.out());
    assertEquals(0, image.command("uninstall").exitCode());
    assertEquals(before, Files.readString(settings));
  }

  @Test
  void hostileInputGivesNoRows() throws IOException, InterruptedException {
    for (byte[] document :
        new byte[][] {
          new byte[0],
          "{\"tasks\":[{\"id\":".getBytes(StandardCharsets.UTF_8),
          "\u001b]0;x\u0007[1]".getBytes(StandardCharsets.UTF_8),
          new byte[] {(byte) 0xff, 0, (byte) 0xc3, '{'}
        }) {
      assertEquals(new BuiltImage.Outcome(0, ""), rows(BuiltImage.built(home), document));
    }
  }

  @Test
  void missingJavaGivesNoRows() throws IOException, InterruptedException {
    Path bin = Files.createDirectories(home.resolve("image/bin"));
    for (String program : List.of("statusline", "statusline-jvm")) {
      TestProgram.copy(BuiltImage.built(home).runBy(program).launcher(), bin.resolve(program));
    }
    byte[] document = DOCUMENT.getBytes(StandardCharsets.UTF_8);

    assertEquals(
        new BuiltImage.Outcome(0, ""), rows(BuiltImage.at(home.resolve("image"), home), document));
  }
}
