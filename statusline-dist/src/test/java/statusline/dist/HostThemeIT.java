package statusline.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Compares the colours of the line with the theme that the host uses.
@Tag("host")
@Tag("host-suite")
class HostThemeIT {
  @TempDir Path root;
  private HostStage stage;
  private Path project;

  @BeforeEach
  void install() throws Exception {
    stage = HostStage.in(root);
    project = stage.folder("alpha");
    stage.answerEverything(List.of(project));
    assertEquals(0, stage.unpacked().command("install").exitCode());
    Files.writeString(
        stage.home().resolve(".claude/statusline.user.json"),
        "{\"renderer\": {\"lines\": [\"model\"]}}");
  }

  @AfterEach
  void end() throws Exception {
    if (stage != null) {
      stage.end();
      Path image = stage.home().resolve(".local/share/statusline/current");
      new BuiltImage(image, "statusline", stage.variables(), stage.home())
          .command("daemon", "stop");
    }
  }

  /// The name of the theme has an upper-case letter.
  @Test
  void themeOfTheUserHasTheColorsOfItsBase() throws Exception {
    Path theme = stage.home().resolve(".claude/themes/Mine.json");
    Files.createDirectories(theme.getParent());
    Files.writeString(theme, "{\"name\": \"Mine\", \"base\": \"light\", \"overrides\": {}}");

    String light = footer("light");

    assertEquals(light, footer("custom:Mine"));
    assertNotEquals(light, footer("dark"));
  }

  private String footer(String theme) throws Exception {
    stage.setTheme(theme);
    RealHost host = stage.start(project, 80, "--model", "opus");
    host.awaitStill("Opus", 80);
    String footer = host.footer();
    host.close();
    return footer;
  }
}
