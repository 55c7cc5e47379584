package statusline.module.git;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import statusline.api.Scope;

/// Tests that all paths to a worktree share its reading.
class WorktreePathTest {
  @TempDir private Path home;
  @TempDir private Path folder;
  private Sandbox git = new Sandbox(Path.of("/"));
  private Path work = Path.of("/");
  private Scope scope = Scope.machine();

  @BeforeEach
  void createRepository() throws Exception {
    git = new Sandbox(home);
    git.shell(folder, States.WORDS + "started\nmkdir -p src/main\ngit worktree add -q ../linked");
    work = folder.toRealPath().resolve("work");
    scope = Scope.repository(work);
  }

  @Test
  void subdirectorySharesScope() {
    assertEquals(scope, scope(work));
    assertEquals(scope, scope(work.resolve("src/main")));
  }

  @Test
  void symbolicLinkSharesScope() throws Exception {
    Path toTop = Files.createSymbolicLink(folder.resolve("to-top"), work);
    Path toFolder = Files.createSymbolicLink(home.resolve("to-folder"), folder);
    Path below = Files.createSymbolicLink(folder.resolve("below"), work.resolve("src/main"));

    for (Path path : List.of(toTop, toTop.resolve("src"), toFolder.resolve("work/src"), below)) {
      assertEquals(scope, scope(path), path.toString());
    }
    GitState through = RealContext.value(git.from(below).fetch());
    assertEquals(RealContext.value(git.from(work).fetch()), through);
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void pathThroughProcSharesScope() throws Exception {
    Process process =
        new ProcessBuilder("sh", "-c", "echo ready; read end")
            .directory(work.resolve("src").toFile())
            .start();
    try {
      process.inputReader().readLine();
      assertEquals(scope, scope(Path.of("/proc/" + process.pid() + "/cwd")));
      assertEquals(scope, scope(Path.of("/proc/" + process.pid() + "/cwd/main")));
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void linkedWorktreeHasItsOwnScope() throws Exception {
    Path linked = folder.toRealPath().resolve("linked");

    assertEquals(Scope.repository(linked), scope(linked));
    assertNotEquals(scope, scope(linked));
  }

  private Scope scope(Path directory) {
    return git.from(directory).scope();
  }
}
