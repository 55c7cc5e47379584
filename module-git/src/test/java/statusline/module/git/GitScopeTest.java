package statusline.module.git;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import statusline.api.Scope;
import statusline.tck.FakeEnvironment;
import statusline.tck.ModuleProbe;
import statusline.tck.SegmentText;
import statusline.tck.Sessions;

class GitScopeTest {
  private static final Path TOP = Path.of("/home/dev/w1");

  @Test
  void directoriesOfWorktreeShareScope() {
    FakeEnvironment below = repository("/home/dev/w1/src/main");

    assertEquals(Scope.repository(TOP), scope(below));
    assertEquals(Scope.repository(TOP), scope(repository("/home/dev/w1")));
  }

  @Test
  void innermostRepositoryIsUsed() {
    FakeEnvironment nested = repository("/home/dev/w1/nested/src");
    nested.files().put(TOP.resolve("nested/.git"), "gitdir: ../.git/worktrees/nested\n");

    assertEquals(Scope.repository(TOP.resolve("nested")), scope(nested));
  }

  @Test
  void pipeIsNoRepository() {
    FakeEnvironment pipe = repository("/home/dev/w1/trap");
    pipe.files().putPipe(TOP.resolve("trap/.git"));

    assertEquals(Scope.repository(TOP), scope(pipe));
  }

  @Test
  void emptyDirectoryIsNoRepository() {
    FakeEnvironment empty = repository("/home/dev/w1/trap");
    empty.files().putDirectory(TOP.resolve("trap/.git"));

    assertEquals(Scope.repository(TOP), scope(empty));
  }

  @Test
  void directoryOutsideOfRepositoryHasScope() {
    FakeEnvironment outside = outside("/home/dev/w2");

    assertEquals(Scope.repository(Path.of("/home/dev/w2")), scope(outside));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/home/dev/w1/wt", "/home/dev/w1/.claude/worktrees/a", "/home/dev/w1/a/b"})
  void deletedDirectoryIsNotPartOfRepositoryAbove(String directory) throws Exception {
    FakeEnvironment environment = repository("/home/dev/w1");
    environment.session(Sessions.changed(Sessions.fresh(), "/workspace/current_dir", directory));

    assertEquals("⚠ gone", line(environment));
    assertEquals(List.of(), environment.commands().calls());

    environment.files().putDirectory(Path.of(directory));
    assertEquals(Scope.repository(TOP), scope(environment));
  }

  @Test
  void deletedWorktreeBesideRepositoryIsMarked() throws Exception {
    FakeEnvironment environment = outside("/home/dev/side");
    assertEquals("not a git repository", ModuleProbe.of(new GitModule(), environment).absence());

    environment.files().putDirectory(Path.of("/home/dev"));
    environment.session(
        Sessions.changed(
            Sessions.changed(Sessions.fresh(), "/workspace/current_dir", "/home/dev/side"),
            "/workspace/git_worktree",
            "side"));
    assertEquals("⚠ gone", line(environment));
  }

  private static String line(FakeEnvironment environment) throws Exception {
    return SegmentText.full(ModuleProbe.of(new GitModule(), environment).segments().getFirst());
  }

  private static FakeEnvironment repository(String directory) {
    FakeEnvironment environment = outside(directory);
    environment.files().putDirectory(Path.of(directory));
    environment.files().putDirectory(TOP.resolve(".git/objects"));
    environment.files().putDirectory(TOP.resolve(".git/refs"));
    return environment;
  }

  private static FakeEnvironment outside(String directory) {
    return FakeEnvironment.of(
        Sessions.changed(Sessions.fresh(), "/workspace/current_dir", directory));
  }

  private static Scope scope(FakeEnvironment environment) {
    return ModuleProbe.of(new GitModule(), environment).scope();
  }
}
