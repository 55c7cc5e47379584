package statusline.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Saves the last rows of the host's screen with their colours, for `build/HostScreens.java`.
///
/// The environment variable `STATUSLINE_BEFORE` may contain the directory of another image, to
/// compare it with that of the build.
@Tag("host")
@Tag("host-suite")
class HostScreensIT {
  private static final List<Integer> WIDTHS = List.of(160, 100, 60);
  private static final String PERCENT = "42%";

  @TempDir Path root;
  private HostStage stage;
  private BuiltImage image;
  private Path project;

  @BeforeEach
  void prepare() throws Exception {
    stage = HostStage.in(root);
    assumeTrue(stage.hasOnlyLoopback(), "a network of only loopback is not allowed here");
    project = stage.folder("home/src/till");
    stage.subscribe(List.of(project));
  }

  @AfterEach
  void end() throws Exception {
    if (stage != null) {
      stage.end();
    }
    if (image != null) {
      image.command("daemon", "stop");
    }
  }

  @ParameterizedTest
  @CsvSource({"before, dark", "before, light", "after, dark", "after, light"})
  void screenIsSaved(String version, String theme) throws Exception {
    image = image(version);
    assertEquals(0, image.command("install").exitCode());
    createRepository();
    stage.setTheme(theme);
    Path folder = Path.of(System.getProperty("statusline.archive")).resolveSibling("host-screens");
    Files.createDirectories(folder);

    RealHost host = stage.start(project, WIDTHS.getFirst(), "--model", "opus");
    host.awaitLine("the first line", line -> line.startsWith("Opus"));
    host.say("tokens 420000");
    if (version.equals("after")) {
      host.awaitLine("costs of the account", line -> line.contains("block $"));
    }
    for (int columns : WIDTHS) {
      host.resize(columns);
      host.awaitStill(PERCENT, columns);
      String name = version + "-" + theme + "-" + columns + ".txt";
      Files.writeString(folder.resolve(name), host.footer());
    }
  }

  private BuiltImage image(String version) throws Exception {
    if (version.equals("after")) {
      return stage.unpacked();
    }
    String folder = System.getenv("STATUSLINE_BEFORE");
    assumeTrue(folder != null, "STATUSLINE_BEFORE names no image to compare with");
    return new BuiltImage(Path.of(folder), "statusline", stage.variables(), stage.home());
  }

  private void createRepository() throws Exception {
    Files.writeString(project.resolve("cart.txt"), "one");
    git("init", "--quiet", "-b", "main");
    git("add", ".");
    git("-c", "user.name=n", "-c", "user.email=n@example.com", "commit", "-qm", "one");
    Files.writeString(project.resolve("cart.txt"), "two");
    Files.writeString(project.resolve("till.txt"), "new");
  }

  private void git(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("git", "-C", project.toString()));
    command.addAll(List.of(arguments));
    assertEquals(0, image.run(command, new byte[0]).exitCode(), command.toString());
  }
}
