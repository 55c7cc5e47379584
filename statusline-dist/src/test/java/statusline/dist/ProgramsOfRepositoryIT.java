package statusline.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Tests from which directories of the `PATH` programs are taken. Each program creates a marker
/// file.
class ProgramsOfRepositoryIT {
  private static final String CONFIGURATION =
      "{\"performance\": {\"firstPaintBudget\": \"5s\"},"
          + " \"modules\": {\"cost\": {\"source\": \"ccusage\"}}}";

  @TempDir Path home;
  private BuiltImage image;
  private Path ran;

  @BeforeEach
  void createHome() throws IOException {
    Files.createDirectories(home.resolve("src/app/.git"));
    Files.createDirectories(home.resolve("src/plain"));
    Files.createDirectories(home.resolve(".claude/projects"));
    ran = home.resolve("ran");
    // A process that makes one line waits for the program.
    image = BuiltImage.built(home).runBy("statusline-jvm").configured(CONFIGURATION);
  }

  private Path program(String name) throws IOException {
    Path directory = Files.createDirectories(home.resolve(name));
    Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
    String commands = "touch '" + ran + "'\necho '{\"blocks\":[]}'";
    return TestProgram.script(directory.resolve("ccusage"), commands);
  }

  /// Returns whether a line of a session in a project runs the program in a directory.
  private boolean runs(String directory, Path project) throws Exception {
    Path program = program(directory);
    Files.deleteIfExists(ran);
    BuiltImage with = image.with("PATH", program.resolveSibling("") + ":/usr/bin:/bin");
    assertEquals(0, line(with, project));
    return Files.exists(ran);
  }

  @Test
  void programOfARepositoryRunsForNoSession() throws Exception {
    assertFalse(runs("src/app/node_modules/.bin", home.resolve("src/app")));
    assertFalse(runs("src/app/node_modules/.bin", home.resolve("src/plain")));
  }

  @Test
  void programOfAProjectRunsOnlyForOtherSessions() throws Exception {
    assertFalse(runs("src/plain/.venv/bin", home.resolve("src/plain")));
    assertTrue(runs("src/plain/.venv/bin", home.resolve("src/app")));
  }

  @Test
  void programOfTheUserRunsInTheHomeDirectory() throws Exception {
    assertTrue(runs(".local/bin", home));
  }

  @Test
  void programOfTheUserRunsInTheRoot() throws Exception {
    assertTrue(runs(".local/bin", Path.of("/")));
  }

  @Test
  void laterSessionFindsProgramOfItsOwnPath() throws Exception {
    image = BuiltImage.built(home).configured(CONFIGURATION);
    try {
      assertEquals(0, line(image.with("PATH", "/usr/bin:/bin"), home.resolve("src/app")));

      assertFalse(runs("src/app/node_modules/.bin", home.resolve("src/plain")));
      runs(".local/bin", home.resolve("src/app"));
      awaitRun();
    } finally {
      image.command("daemon", "stop");
    }
  }

  /// A daemon's first lines do not wait for the program.
  private void awaitRun() {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (!Files.exists(ran)) {
      assertTrue(System.nanoTime() < deadline, "the program does not run");
      Thread.onSpinWait();
    }
  }

  private static int line(BuiltImage with, Path project) throws Exception {
    String document =
        "{\"session_id\":\"a\",\"workspace\":{\"current_dir\":\"%1$s\",\"project_dir\":\"%1$s\"}}"
            .formatted(project);
    return with.line(document).exitCode();
  }

  @Test
  void doctorNamesTheProgram() throws Exception {
    Path good = program(".local/bin");
    Path bad = program("src/app/bin");
    String path = bad.resolveSibling("") + ":" + good.resolveSibling("") + ":/usr/bin:/bin";

    String facts = image.with("PATH", path).command("doctor").out();

    assertTrue(
        facts.contains(good + " (not used: " + bad + ": it lies in the git worktree"), facts);
  }
}
