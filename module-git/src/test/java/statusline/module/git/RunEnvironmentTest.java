package statusline.module.git;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Tests with a real git that the configuration in a run's environment counts, and starts nothing.
class RunEnvironmentTest {
  private static final Optional<NoCountsReason> OWNER = Optional.of(NoCountsReason.OWNER);

  @TempDir private Path home;
  @TempDir private Path folder;
  private Sandbox git;

  @BeforeEach
  void findGit() throws Exception {
    git = new Sandbox(home);
    git.prepare();
  }

  @ParameterizedTest
  @ValueSource(strings = {"'safe.directory=*'", "'safe.directory'='*'", "'safe.directory'='%s'"})
  void safeDirectoryOfParametersCounts(String parameters) throws Exception {
    Path here = ofOtherUser("conf core.fsmonitor\nconf filter.x.clean\nattribute x\ntouch new");
    String own = " 'core.fsmonitor=" + folder.resolve("payload") + "'";

    GitState state =
        state(git.from(here).variable("GIT_CONFIG_PARAMETERS", parameters.formatted(here) + own));

    assertEquals(2, state.counts().orElseThrow().changes());
    assertFalse(Files.exists(folder.resolve("ran")));
  }

  @Test
  void safeDirectoryOfNumberedVariablesCounts() throws Exception {
    Path here = ofOtherUser("touch new");

    assertEquals(OWNER, git.state(here).noCounts());
    assertEquals(
        Optional.empty(),
        state(
                git.from(here)
                    .variable("GIT_CONFIG_COUNT", "1")
                    .variable("GIT_CONFIG_KEY_0", "safe.directory")
                    .variable("GIT_CONFIG_VALUE_0", here.toString()))
            .noCounts());
  }

  @Test
  void globalFileCountsOnlyOutsideOfWorktreeAndWithoutIncludes() throws Exception {
    Path here = ofOtherUser("conf core.fsmonitor");
    String safe = "[safe]\n\tdirectory = \"*\"\n[core]\n\tfsmonitor = ";
    Path file = Files.writeString(home.resolve("agent"), safe + folder.resolve("payload") + "\n");
    Path including =
        Files.writeString(home.resolve("including"), "[include]\n\tpath = " + file + "\n");
    Path inWorktree = Files.writeString(here.resolve("agent"), safe + "false\n");
    Path link = Files.createSymbolicLink(home.resolve("link"), inWorktree);

    assertEquals(Optional.empty(), withGlobal(here, file).noCounts());
    assertEquals(OWNER, withGlobal(here, including).noCounts());
    assertEquals(OWNER, withGlobal(here, inWorktree).noCounts());
    assertEquals(OWNER, withGlobal(here, link).noCounts());
    assertEquals(OWNER, withGlobal(here, home.resolve("missing")).noCounts());
    assertEquals(OWNER, withGlobal(here, home).noCounts());
    git.shell(home, "chown 65534 agent");
    assertEquals(OWNER, withGlobal(here, file).noCounts());
    assertFalse(Files.exists(folder.resolve("ran")));
  }

  @Test
  void changeOfGlobalFileMakesReadingOld() throws Exception {
    Path here = made("");
    RealContext context =
        git.from(here).variable("GIT_CONFIG_GLOBAL", home.resolve("agent").toString());
    context.fetch();
    assertTrue(context.holds());

    Files.writeString(home.resolve("agent"), "");
    assertFalse(context.holds());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'filter.lfs.clean=' 'filter.lfs.smudge=' 'filter.lfs.process='"
            + " 'filter.lfs.required=false'",
        "'filter.lfs.clean'='' 'filter.lfs.required'='false'"
      })
  void sandboxDisablesFilterOfUser(String parameters) throws Exception {
    Path here = made("attribute lfs");
    git.run(here, "config", "--global", "filter.lfs.clean", folder.resolve("payload") + "; cat");
    git.run(here, "config", "--global", "filter.lfs.required", "true");

    GitState state = state(git.from(here).variable("GIT_CONFIG_PARAMETERS", parameters));

    assertEquals(1, state.counts().orElseThrow().changes());
    assertFalse(Files.exists(folder.resolve("ran")));
    git.state(here);
    assertTrue(Files.exists(folder.resolve("ran")));
  }

  @Test
  void environmentCannotNameFilter() throws Exception {
    Path here = made("attribute x");
    String payload = folder.resolve("payload").toString();

    state(
        git.from(here)
            .variable("GIT_CONFIG_PARAMETERS", "'filter.x.clean=" + payload + "'")
            .variable("GIT_CONFIG_COUNT", "1")
            .variable("GIT_CONFIG_KEY_0", "filter.x.process")
            .variable("GIT_CONFIG_VALUE_0", payload));

    assertFalse(Files.exists(folder.resolve("ran")));
  }

  private GitState withGlobal(Path here, Path file) throws Exception {
    return state(git.from(here).variable("GIT_CONFIG_GLOBAL", file.toString()));
  }

  private static GitState state(RealContext context) throws Exception {
    return RealContext.value(context.fetch());
  }

  private Path ofOtherUser(String script) throws Exception {
    assumeTrue(System.getProperty("user.name").equals("root"), "only root can give a file away");
    Path here = made(script);
    git.shell(folder, "chown -R 65534 work");
    return here;
  }

  private Path made(String script) throws Exception {
    String all = PlantedRepositories.WORDS + "started\n" + script + "\nprintf %s \"$here\"";
    Path here = folder.toRealPath().resolve(git.shell(folder, all));
    Files.deleteIfExists(folder.resolve("ran"));
    return here;
  }
}
