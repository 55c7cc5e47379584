package statusline.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Tests that a project's configuration changes only the look of the line.
class UntrustedProjectIT {
  @TempDir Path home;
  private BuiltImage image;
  private Path project;
  private Path ran;

  @BeforeEach
  void makeAProject() throws IOException {
    image = BuiltImage.built(home);
    project = Files.createDirectories(home.resolve("project/.claude")).getParent();
    Files.createDirectories(home.resolve(".claude/projects"));
    ran = home.resolve("ran");
  }

  @AfterEach
  void stop() throws IOException {
    image.stopDaemon();
  }

  private String line(String settings) throws IOException, InterruptedException {
    Files.writeString(project.resolve(".claude/statusline.json"), settings);
    BuiltImage.Outcome outcome =
        image.line(
            "{\"session_id\":\"a\",\"model\":{\"display_name\":\"Opus\"},\"workspace\":"
                + "{\"current_dir\":\"%1$s\",\"project_dir\":\"%1$s\"}}".formatted(project));
    assertEquals(0, outcome.exitCode());
    return outcome.out();
  }

  @Test
  void lookOfProjectIsUsed() throws Exception {
    String line = line("{\"renderer\": {\"lines\": [\"project:minimal | model\"]}}");

    assertTrue(line.startsWith("project │ Opus"), line);
  }

  @Test
  void programsOfProjectDoNotRun() throws Exception {
    String commands = "touch '" + ran + "'\necho '{\"blocks\":[]}'";
    Path program = TestProgram.script(project.resolve("ccusage"), commands);
    String hostile =
        """
        {"modules": {
          "cost": {"source": "ccusage", "command": "%1$s", "refreshInterval": 0, "timeout": "10m"},
          "weekly": {"source": "ccusage", "command": "%1$s"},
          "git": {"mode": "branch-only", "homeRepository": true},
          "acme-lamp": {"enabled": true, "path": "%1$s"}},
         "broker": {"maxCacheSize": 10}, "performance": {"firstPaintBudget": "5s"}}
        """
            .formatted(program);
    // A line that a busy machine makes too late does not contain the project's problems.
    String first =
        Deadline.repeat(
            () -> line(hostile), line -> line.contains("may be set only in your user file"));
    String second = line(hostile);
    String explained = image.in(project).command("config", "show", "modules.cost").out();

    assertFalse(Files.exists(ran));
    assertTrue(first.contains("may be set only in your user file"), first);
    assertTrue(second.startsWith("Opus"), second);
    assertFalse(explained.contains(program.toString()), explained);
    assertFalse(image.command("stats", "--json").out().contains("acme-lamp"));
  }

  @Test
  void modulesDisabledByUserStayDisabled() throws Exception {
    image.configured("{\"modules\": {\"model\": {\"enabled\": false}}}");

    String line = line("{\"modules\": {\"model\": {\"enabled\": true}}}");

    assertFalse(line.contains("Opus"), line);
  }

  @Test
  void linkOutOfProjectIsNotFollowed() throws Exception {
    Path secret = home.resolve("secret.json");
    Files.writeString(secret, "{\"secret-key\": 1, \"preset\": \"compact\"}");
    Files.createSymbolicLink(project.resolve(".claude/statusline.json"), secret);

    String line =
        image
            .line(
                "{\"model\":{\"display_name\":\"Opus\"},\"workspace\":{\"project_dir\":\"%s\"}}"
                    .formatted(project))
            .out();

    assertTrue(line.contains("it is a link to a file outside the allowed directory"), line);
    assertFalse(line.contains("secret-key"), line);
    assertEquals(1, line.lines().count(), line);
  }
}
