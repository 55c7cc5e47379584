package statusline.module.git;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import statusline.api.Scope;
import statusline.tck.ModuleProbe;
import statusline.tck.Sessions;
import statusline.tck.Situation;

class GitScopeTest {
  private static final Path TOP = Path.of("/home/dev/w1");

  @Test
  void sharesOneScopeBelowTheWorktreesTop() {
    Situation below = repository("/home/dev/w1/src/main");

    assertEquals(Scope.repository(TOP), scope(below));
    assertEquals(Scope.repository(TOP), scope(repository("/home/dev/w1")));
  }

  @Test
  void takesTheInnermostOfNestedRepositories() {
    Situation nested = repository("/home/dev/w1/nested/src");
    nested.files().put(TOP.resolve("nested/.git"), "gitdir: ../.git/worktrees/nested\n");

    assertEquals(Scope.repository(TOP.resolve("nested")), scope(nested));
  }

  @Test
  void takesNoPipeForARepository() {
    Situation pipe = repository("/home/dev/w1/trap");
    pipe.files().putPipe(TOP.resolve("trap/.git"));

    assertEquals(Scope.repository(TOP), scope(pipe));
  }

  @Test
  void takesNoEmptyDirectoryForARepository() {
    Situation empty = repository("/home/dev/w1/trap");
    empty.files().putDirectory(TOP.resolve("trap/.git"));

    assertEquals(Scope.repository(TOP), scope(empty));
  }

  @Test
  void hasAScopeOutsideOfAnyRepository() {
    Situation outside = outside("/home/dev/w2");

    assertEquals(Scope.repository(Path.of("/home/dev/w2")), scope(outside));
  }

  private static Situation repository(String directory) {
    Situation situation = outside(directory);
    situation.files().putDirectory(TOP.resolve(".git/objects"));
    situation.files().putDirectory(TOP.resolve(".git/refs"));
    return situation;
  }

  private static Situation outside(String directory) {
    return Situation.of(Sessions.changed(Sessions.fresh(), "/workspace/current_dir", directory));
  }

  private static Scope scope(Situation situation) {
    return ModuleProbe.of(new GitModule(), situation).scope();
  }
}
