package statusline.module.git;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The command and the parser with the git of this machine, in repositories made for the purpose.
class RealGitTest {
  @TempDir private Path folder;
  private Sandbox git;

  @BeforeEach
  void makesARepository() throws Exception {
    git = new Sandbox(folder);
    git.run(folder, "init", "--quiet", "--initial-branch=main", "work");
  }

  @Test
  void readsARepositoryWithoutCommits() throws Exception {
    assertEquals(
        new GitState("main", false, "(initial)", Optional.empty(), 0, 0, 0, 0, 0, 0), state());
  }

  @Test
  void readsACleanRepository() throws Exception {
    commit("file.txt", "one");

    GitState state = state();

    assertEquals("main", state.branch());
    assertEquals(git.run(work(), "rev-parse", "HEAD").strip(), state.oid());
    assertEquals(0, state.changes());
  }

  @Test
  void countsStagedUnstagedAndUntrackedPaths() throws Exception {
    commit("staged.txt", "one");
    commit("unstaged.txt", "one");
    commit("both.txt", "one");
    write("staged.txt", "two");
    write("both.txt", "two");
    git.run(work(), "add", "staged.txt", "both.txt");
    write("unstaged.txt", "two");
    write("both.txt", "three");
    write("untracked.txt", "one");
    write("folder/one.txt", "one");
    write("folder/two.txt", "one");

    GitState state = state();

    assertEquals(2, state.staged());
    assertEquals(2, state.unstaged());
    assertEquals(2, state.untracked());
    assertEquals(0, state.conflicted());
  }

  @Test
  void countsARenameAsAnAdditionAndADeletion() throws Exception {
    commit("old.txt", "one");
    git.run(work(), "mv", "old.txt", "new.txt");

    assertEquals(2, state().staged());
  }

  @Test
  void countsConflicts() throws Exception {
    commit("file.txt", "one");
    git.run(work(), "switch", "--quiet", "--create", "other");
    commit("file.txt", "two");
    git.run(work(), "switch", "--quiet", "main");
    commit("file.txt", "three");
    git.tryToRun(work(), "merge", "--quiet", "other");

    GitState state = state();

    assertEquals(1, state.conflicted());
    assertEquals(0, state.changes());
  }

  @Test
  void readsADetachedHead() throws Exception {
    commit("file.txt", "one");
    git.run(work(), "switch", "--quiet", "--detach");

    GitState state = state();

    assertTrue(state.detached());
    assertEquals(git.run(work(), "rev-parse", "HEAD").strip(), state.oid());
  }

  @Test
  void readsTheDistanceToTheUpstream() throws Exception {
    commit("file.txt", "one");
    git.run(folder, "clone", "--quiet", "work", "clone");
    Path clone = folder.resolve("clone");
    git.run(clone, "commit", "--quiet", "--allow-empty", "--message=ours");
    git.run(clone, "commit", "--quiet", "--allow-empty", "--message=ours");
    commit("file.txt", "two");
    git.run(clone, "fetch", "--quiet");

    GitState state = git.state(clone);

    assertEquals(Optional.of("origin/main"), state.upstream());
    assertEquals(2, state.ahead());
    assertEquals(1, state.behind());
  }

  @Test
  void readsALinkedWorktree() throws Exception {
    commit("file.txt", "one");
    git.run(work(), "worktree", "add", "--quiet", "-b", "side", "../side");

    assertEquals("side", git.state(folder.resolve("side")).branch());
  }

  @Test
  void readsABranchOfOddCharacters() throws Exception {
    String odd = "wip/#42-ü(x)=y@1;'\"$HOME`z`&|<>%{}🌿";
    git.run(work(), "switch", "--quiet", "--create", odd);

    assertEquals(odd, state().branch());
  }

  @Test
  void countsPathsWithSpacesAndNewlines() throws Exception {
    commit("tracked\n? no file\nu UU", "one");
    write("tracked\n? no file\nu UU", "two");
    write("with space.txt", "one");
    write("with\nnewline\n# branch.head evil", "one");

    GitState state = state();

    assertEquals("main", state.branch());
    assertEquals(1, state.unstaged());
    assertEquals(2, state.untracked());
    assertEquals(0, state.conflicted());
  }

  @Test
  void runsNothingThatTheRepositoryNames() throws Exception {
    commit("file.txt", "one");
    Path trace = folder.resolve("trace");
    Path script = Files.writeString(folder.resolve("script"), "#!/bin/sh\ntouch " + trace + "\n");
    assertTrue(script.toFile().setExecutable(true));
    Path hook = work().resolve(".git/hooks/post-index-change");
    Files.createDirectories(hook.getParent());
    Files.createSymbolicLink(hook, script);
    git.run(work(), "config", "core.fsmonitor", script.toString());
    write("file.txt", "two");

    assertEquals(1, state().unstaged());
    assertFalse(Files.exists(trace));

    git.run(work(), "status");
    assertTrue(Files.exists(trace), "a plain git status runs them");
  }

  private GitState state() throws Exception {
    return git.state(work());
  }

  private void commit(String file, String text) throws Exception {
    write(file, text);
    git.run(work(), "add", "--", file);
    git.run(work(), "commit", "--quiet", "--message=" + text);
  }

  private void write(String file, String text) throws IOException {
    Path path = work().resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  private Path work() {
    return folder.resolve("work");
  }
}
