package statusline.module.git;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import statusline.api.Fetched;

/// Tests that no repository can run a program through the data module.
///
/// The data module and then a plain `git status` read each repository. If the plain status runs few
/// programs, the test proves nothing.
class PlantedRepositoryTest {
  private static final String[] NAIVE = {"status", "--porcelain=v2", "--branch", "--show-stash"};

  @TempDir private Path home;
  @TempDir private Path folder;
  private Sandbox git;

  @BeforeEach
  void findGit() throws Exception {
    git = new Sandbox(home);
    git.prepare();
  }

  @Test
  void plantedProgramsDoNotRun() throws Exception {
    List<String> ours = new ArrayList<>();
    List<String> naive = new ArrayList<>();
    for (PlantedRepositories.Planted planted : PlantedRepositories.VECTORS) {
      look(planted, ours, naive);
    }

    assertEquals(20, PlantedRepositories.VECTORS.size());
    assertEquals(List.of(), ours);
    assertTrue(naive.size() >= 16, () -> "a plain status runs but " + naive);
  }

  @Test
  void bypassesDoNotRun() throws Exception {
    Files.writeString(home.resolve(".gitconfig"), "[filter \"lfs\"]\n\tclean = cat\n");
    List<String> ours = new ArrayList<>();
    List<String> naive = new ArrayList<>();
    for (PlantedRepositories.Planted planted : PlantedRepositories.BYPASSES) {
      look(planted, ours, naive);
    }

    assertEquals(List.of(), ours);
    // A status never runs a smudge filter.
    assertEquals(PlantedRepositories.BYPASSES.size() - 1, naive.size(), naive::toString);
  }

  private void look(PlantedRepositories.Planted planted, List<String> ours, List<String> naive)
      throws Exception {
    Path place = Files.createDirectory(folder.resolve("repository-" + planted.name().hashCode()));
    Path here = place.resolve(git.shell(place, script(planted.script())));
    Path ran = place.resolve("ran");
    Files.deleteIfExists(ran);
    tryToFetch(here);
    if (Files.exists(ran)) {
      ours.add(planted.name());
    }
    Files.deleteIfExists(ran);
    git.tryToRun(here, NAIVE);
    if (Files.exists(ran)) {
      naive.add(planted.name());
    }
  }

  private static String script(String script) {
    return PlantedRepositories.WORDS + script + "\nprintf %s \"$here\"";
  }

  private void tryToFetch(Path here) throws Exception {
    try {
      git.from(here).provisional();
      git.from(here).fetch();
    } catch (java.io.IOException refused) {
      // The repository is invalid on purpose; only a program that ran is an error.
    }
  }

  @Test
  void filterOfUserRuns() throws Exception {
    Path here = planted("attribute lfs");
    git.run(here, "config", "--global", "filter.lfs.clean", folder.resolve("payload") + "; cat");

    GitState state = git.state(here);

    assertTrue(Files.exists(folder.resolve("ran")));
    assertEquals(0, state.counts().orElseThrow().unstaged());
  }

  @Test
  void filterOfRepositoryIsDisabledAndStatusShown() throws Exception {
    Path here = planted("conf filter.x.clean\nset filter.x.required true\nattribute x\ntouch new");

    GitState state = git.state(here);

    assertEquals(2, state.counts().orElseThrow().changes());
    assertFalse(Files.exists(folder.resolve("ran")));
  }

  @Test
  void filtersThatCannotBeDisabledPreventStatus() throws Exception {
    Path many = planted("for i in $(seq 257)\ndo git config filter.x$i.clean x\ndone");

    assertEquals(Optional.of(NoCountsReason.FILTERS), git.state(many).noCounts());
    assertEquals("main", git.state(many).head().branch());
  }

  @Test
  void upTo256FiltersAreDisabled() throws Exception {
    Path many =
        planted(
            "for i in $(seq 256)\ndo printf '[filter \"x%s\"]\\nclean=%s\\n' $i \"$payload\"\n"
                + "done >>.git/config\nattribute x256");

    assertEquals(Optional.empty(), git.state(many).noCounts());
    assertFalse(Files.exists(folder.resolve("ran")));
  }

  @Test
  void otherWorktreeGetsNoStatus() throws Exception {
    Path here = planted("git config core.worktree /usr");
    assertEquals(Optional.of(NoCountsReason.ELSEWHERE), git.state(here).noCounts());

    git.run(here, "config", "core.worktree", "/");
    assertEquals(Optional.of(NoCountsReason.TOO_WIDE), git.state(here).noCounts());
  }

  @Test
  void homeDirectoryGetsStatusOnlyIfConfigured() throws Exception {
    git.run(home, "init", "--quiet", "--initial-branch=main");
    assertEquals(Optional.of(NoCountsReason.TOO_WIDE), git.state(home).noCounts());

    RealContext wanted = git.from(home).settings(Map.of("homeRepository", true));
    assertTrue(RealContext.value(wanted.fetch()).counts().isPresent());
  }

  @Test
  void ignoredRepositoryDoesNotLeadToHome() throws Exception {
    Path broken = home.resolve("broken");
    git.run(home, "init", "--quiet", "--initial-branch=main");
    git.run(home, "init", "--quiet", "broken");
    Files.writeString(broken.resolve(".git/HEAD"), "nothing\n");

    assertEquals(Fetched.absent(NoCountsReason.TOO_WIDE.sentence()), git.from(broken).fetch());
  }

  @Test
  void repositoryOfAnotherUserIsNotTrusted() throws Exception {
    Path here = planted("conf core.fsmonitor");
    assumeTrue(System.getProperty("user.name").equals("root"), "only root can give a file away");
    git.shell(folder, "chown -R 65534 work");

    GitState state = git.state(here);

    assertEquals(Optional.of(NoCountsReason.OWNER), state.noCounts());
    assertEquals("main", state.head().branch());
    assertFalse(Files.exists(folder.resolve("ran")));
  }

  private Path planted(String script) throws Exception {
    String here = git.shell(folder, script("started\n" + script));
    Files.deleteIfExists(folder.resolve("ran"));
    return folder.resolve(here);
  }
}
