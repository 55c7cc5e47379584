package statusline.module.git;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import statusline.tck.FakeFiles;

class GitDirectoryTest {
  private static final Path TOP = Path.of("/w");
  private static final Path ELSEWHERE = Path.of("/elsewhere/.git");

  private final FakeFiles files = new FakeFiles();

  @Test
  void directoryIsBesideTheFiles() throws IOException {
    files.putDirectory(TOP.resolve(".git/objects")).putDirectory(TOP.resolve(".git/refs"));

    assertTrue(GitDirectory.isWorktreeTop(files, TOP));
    assertEquals(
        Optional.of(new GitDirectory(TOP.resolve(".git"), TOP.resolve(".git"), WorktreeKind.MAIN)),
        GitDirectory.of(files, TOP));
  }

  @Test
  void fileNamesTheDirectory() throws IOException {
    files.put(TOP.resolve(".git"), "gitdir: /elsewhere/.git\r\n").putDirectory(ELSEWHERE);

    assertTrue(GitDirectory.isWorktreeTop(files, TOP));
    assertEquals(
        Optional.of(new GitDirectory(ELSEWHERE, ELSEWHERE, WorktreeKind.MAIN)),
        GitDirectory.of(files, TOP));
  }

  @Test
  void commonDirectoryMarksLinkedWorktree() throws IOException {
    Path own = ELSEWHERE.resolve("worktrees/side");
    files.put(TOP.resolve(".git"), "gitdir: " + own);
    files.put(own.resolve("commondir"), ELSEWHERE + "\n");

    assertEquals(
        Optional.of(new GitDirectory(own, ELSEWHERE, WorktreeKind.LINKED)),
        GitDirectory.of(files, TOP));
  }

  @Test
  void dotsInPathAreKept() throws IOException {
    files.put(TOP.resolve(".git"), "gitdir: ../w/own");
    files.putDirectory(TOP.resolve("../w/own"));

    assertEquals(TOP.resolve("../w/own"), GitDirectory.of(files, TOP).orElseThrow().own());
  }

  @Test
  void modulesDirectoryMarksSubmodule() throws IOException {
    Path own = ELSEWHERE.resolve("modules/lib/sub");
    files.put(TOP.resolve(".git"), "gitdir: " + own);
    files.putDirectory(own).put(ELSEWHERE.resolve("HEAD"), "");

    assertEquals(WorktreeKind.SUBMODULE, GitDirectory.of(files, TOP).orElseThrow().kind());

    files.remove(ELSEWHERE.resolve("HEAD"));
    assertEquals(WorktreeKind.MAIN, GitDirectory.of(files, TOP).orElseThrow().kind());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "\n", "gitdir:", "gitdir: ", "gitdir: \n", "elsewhere", "gitdir: /gone"})
  void invalidFileNamesNoDirectory(String text) throws IOException {
    files.put(TOP.resolve(".git"), text);

    assertTrue(GitDirectory.isWorktreeTop(files, TOP));
    assertEquals(Optional.empty(), GitDirectory.of(files, TOP));
  }

  @Test
  void overlongPathIsRejected() throws IOException {
    files.put(TOP.resolve(".git"), "gitdir: /" + "x".repeat(1_000_000));

    assertEquals(Optional.empty(), GitDirectory.of(files, TOP));
  }

  @Test
  void pathWithNulIsRejected() throws IOException {
    files.put(TOP.resolve(".git"), "gitdir: /else\0where");

    assertEquals(Optional.empty(), GitDirectory.of(files, TOP));
  }

  @Test
  void pipesAndOtherDirectoriesAreRejected() throws IOException {
    assertFalse(GitDirectory.isWorktreeTop(files, TOP));

    files.putPipe(TOP.resolve(".git"));
    assertFalse(GitDirectory.isWorktreeTop(files, TOP));
    assertEquals(Optional.empty(), GitDirectory.of(files, TOP));

    files.remove(TOP.resolve(".git")).putDirectory(TOP.resolve(".git/objects"));
    assertFalse(GitDirectory.isWorktreeTop(files, TOP));
  }
}
