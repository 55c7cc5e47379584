package statusline.module.git;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Tests git with a user configuration in the session's `XDG_CONFIG_HOME`.
class UserConfigTest {
  @TempDir private Path home;
  @TempDir private Path folder;
  private Sandbox git = new Sandbox(Path.of("/"));
  private Path work = Path.of("/");
  private Path config = Path.of("/");

  @BeforeEach
  void createRepository() throws Exception {
    git = new Sandbox(home);
    git.shell(folder, States.WORDS + "started\ntouch one.log two.txt");
    work = folder.resolve("work");
    config = home.resolve("elsewhere");
    Files.createDirectories(config.resolve("git"));
  }

  private static OptionalInt untracked(RealContext context) throws Exception {
    return RealContext.value(context.fetch()).counts().orElseThrow().untracked();
  }

  @Test
  void ignoredFilesAreNotCounted() throws Exception {
    Files.writeString(config.resolve("git/ignore"), "*.log\n");

    assertEquals(OptionalInt.of(2), untracked(git.from(work)));
    assertEquals(OptionalInt.of(1), untracked(git.from(work).userConfig(config)));
  }

  @Test
  void differentDirectoriesHaveDifferentScopes() {
    assertNotEquals(git.from(work).scope(), git.from(work).userConfig(config).scope());
    assertNotEquals(
        git.from(work).userConfig(home).scope(), git.from(work).userConfig(config).scope());
  }

  @Test
  void defaultDirectorySharesScope() {
    assertEquals(
        git.from(work).scope(), git.from(work).userConfig(home.resolve(".config")).scope());
  }

  @Test
  void directoryIsIgnoredOutsideOfRepository() {
    assertEquals(git.from(folder).scope(), git.from(folder).userConfig(config).scope());
  }

  @Test
  void otherDirectoryRunsNoPrograms() throws Exception {
    Path ran = folder.resolve("ran");
    String payload = "touch '" + ran + "'; cat";
    Files.writeString(
        config.resolve("git/config"),
        """
        [filter "x"]
          clean = "%s"
        [core]
          fsmonitor = "%s"
        [trace2]
          eventTarget = %s
        """
            .formatted(payload, payload, ran));
    git.shell(work, "echo '* filter=x' >.gitattributes; touch -d 2001-01-01 file");

    RealContext.value(git.from(work).userConfig(config).fetch());

    assertFalse(Files.exists(ran));
    git.tryToRun(work, Map.of("XDG_CONFIG_HOME", config.toString()), "status");
    assertTrue(Files.exists(ran), "plain git runs nothing either: the test is blind");
  }
}
