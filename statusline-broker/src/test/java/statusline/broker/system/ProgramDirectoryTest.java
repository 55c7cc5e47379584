package statusline.broker.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import statusline.storage.ProcessUser;
import statusline.storage.guard.AccessGuard;

/// Tests in which directories of the `PATH` programs are searched for.
class ProgramDirectoryTest {
  private static final int OTHER = 4711;

  @TempDir Path folder;

  private Path home;
  private ProcessUser user;
  private SeenProjects seen = new SeenProjects();
  private final AccessGuard guard = new AccessGuard(System::nanoTime);

  @BeforeEach
  void createHome() throws IOException {
    home = Files.createDirectories(folder.resolve("home/me"));
    user = ProcessUser.current();
  }

  private Path bin(String name) throws IOException {
    Path bin = Files.createDirectories(folder.resolve(name));
    Path program = Files.writeString(bin.resolve("tool"), "#!/bin/sh\n");
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    return Files.setPosixFilePermissions(bin, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private String refusal(Path directory, Path project) {
    return new ProgramDirectory(user, home, project, seen, guard).refusal(directory).orElse("none");
  }

  private String refusal(Path directory) {
    return new ProgramDirectory(user, home, null, seen, guard).refusal(directory).orElse("none");
  }

  @Test
  void directoriesOfSystemAndUserAreUsed() throws Exception {
    assertEquals("none", refusal(Path.of("/usr/bin").toRealPath()));
    assertEquals("none", refusal(bin("home/me/.local/bin")));
    assertEquals("none", refusal(bin("home/me/.local/bin"), Path.of("/elsewhere")));
  }

  @Test
  void directoryOfAnotherUserIsNotUsed() throws Exception {
    assumeTrue(user.uid() == 0, "only root can create it");
    Path bin = bin("bin");
    Files.setAttribute(bin, "unix:uid", OTHER);

    assertEquals("it belongs to another user", refusal(bin));
    user = new ProcessUser(OTHER, OTHER);
    assertEquals("none", refusal(bin));
    Files.setAttribute(bin, "unix:uid", 0);
    assertEquals("none", refusal(bin), "it is root's");
  }

  @ParameterizedTest
  @CsvSource({
    "rwxr-xrwx, 0, other users may write to it",
    "rwxrwxrwx, 0, other users may write to it",
    "rwxr-x-w-, 4711, other users may write to it",
    "rwxrwxr-x, 0, none",
    "rwxrwxr-x, 27, none",
    "rwxrwxr-x, 999, none",
    "rwxrwxr-x, 1000, other users may write to it",
    "rwxrwxr-x, 4711, none",
    "rwx-w----, 4712, other users may write to it",
    "rwxr-xr-x, 4712, none"
  })
  void groupMustBeOfTheSystemOrTheUsersOwn(String mode, int group, String expected)
      throws Exception {
    assumeTrue(user.uid() == 0, "only root can change the group");
    user = new ProcessUser(0, OTHER);
    Path bin = bin("bin");
    Files.setAttribute(bin, "unix:gid", group);
    Files.setPosixFilePermissions(bin, PosixFilePermissions.fromString(mode));

    assertEquals(expected, refusal(bin));
  }

  @ParameterizedTest
  @ValueSource(strings = {"repo", "repo/node_modules/.bin", "repo/.venv/bin", "repo/a/b/c/bin"})
  void directoryInAGitWorktreeIsNotUsedByAnySession(String name) throws Exception {
    Files.createDirectories(folder.resolve("repo/.git"));
    Path bin = bin(name);

    String refusal = "it lies in the git worktree " + folder.resolve("repo");
    assertEquals(refusal, refusal(bin));
    assertEquals(refusal, refusal(bin, folder.resolve("other")));
    assertEquals(refusal, refusal(bin, home));
  }

  @Test
  void linkedWorktreeAndSubmoduleAreWorktrees() throws Exception {
    Path bin = bin("linked/bin");
    Files.writeString(folder.resolve("linked/.git"), "gitdir: /elsewhere\n");

    assertEquals("it lies in the git worktree " + folder.resolve("linked"), refusal(bin));
  }

  @Test
  void linkIntoAWorktreeIsNotUsed() throws Exception {
    Files.createDirectories(folder.resolve("repo/.git"));
    Path link = Files.createSymbolicLink(home.resolve("bin"), bin("repo/bin"));

    assertEquals("it lies in the git worktree " + folder.resolve("repo"), refusal(link));
  }

  @Test
  void linkInsideAWorktreeIsNotUsed() throws Exception {
    Files.createDirectories(folder.resolve("repo/.git"));
    Path link = Files.createSymbolicLink(folder.resolve("repo/bin"), bin("outside"));

    assertEquals("it lies in the git worktree " + folder.resolve("repo"), refusal(link));
  }

  @ParameterizedTest
  @CsvSource({"rwxrwxrwx, true", "rwxr-xr-x, false"})
  void directoryBelowOneThatOthersMayWriteToIsNotUsed(String mode, boolean isOpen)
      throws Exception {
    Path bin = bin("open/sub/bin");
    Path open = folder.resolve("open");
    Files.setPosixFilePermissions(open, PosixFilePermissions.fromString(mode));

    String expected = isOpen ? "other users may write to " + open : "none";
    assertEquals(expected, refusal(bin));
    assertEquals(expected, refusal(Files.createSymbolicLink(home.resolve("bin"), bin)));
  }

  @Test
  void directoryBelowAStickyOneIsUsed() throws Exception {
    Path bin = bin("open/bin");
    Files.setAttribute(folder.resolve("open"), "unix:mode", 01777);

    assertEquals("none", refusal(bin));
    assertEquals("other users may write to it", refusal(folder.resolve("open")));
  }

  @Test
  void directoryInTheProjectIsNotUsedByItsSessions() throws Exception {
    Path bin = bin("project/.venv/bin");
    Path project = folder.resolve("project");
    Path link = Files.createSymbolicLink(folder.resolve("link"), project);

    assertEquals("it lies in the project directory", refusal(bin, project));
    assertEquals("it lies in the project directory", refusal(bin, link));
    seen = new SeenProjects();
    assertEquals("it lies in the project directory", refusal(link.resolve(".venv/bin"), project));
  }

  @Test
  void projectWithSimilarNameDoesNotCount() throws Exception {
    Path bin = bin("project/.venv/bin");

    assertEquals("none", refusal(bin, folder.resolve("proj")));
    assertEquals("none", refusal(bin, folder.resolve("project/sub")));
    assertEquals("none", refusal(bin));
  }

  private String refusalOfSession(Path project) {
    return "it lies in " + project + ", the project directory or git worktree of a session";
  }

  @Test
  void directoryInAProjectIsNotUsedByLaterSessions() throws Exception {
    Path bin = bin("project/.venv/bin");
    Path project = folder.resolve("project");
    Path link = Files.createSymbolicLink(home.resolve("link"), project);

    assertEquals("none", refusal(bin, folder.resolve("other")));
    refusal(Path.of("/usr/bin"), link);

    assertEquals(refusalOfSession(project), refusal(bin));
    assertEquals(refusalOfSession(project), refusal(bin, folder.resolve("other")));
    assertEquals(refusalOfSession(link), refusal(link.resolve(".venv/bin"), home));
    assertEquals("none", refusal(bin("project-2/bin")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"repo", "repo/node_modules/.bin", "repo/a/b/c/bin"})
  void directoryOfAFormerWorktreeStaysRefused(String name) throws Exception {
    Path git = Files.createDirectories(folder.resolve("repo/.git"));
    Path bin = bin(name);
    refusal(bin);

    Files.delete(git);

    assertEquals(refusalOfSession(folder.resolve("repo")), refusal(bin));
    assertEquals(refusalOfSession(folder.resolve("repo")), refusal(bin, home));
    seen = new SeenProjects();
    assertEquals("none", refusal(bin), "in another process");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/usr", "/usr/bin", "/usr/local", "/bin"})
  void projectWithProgramsOfTheSystemCountsForItsOwnSessionsOnly(String project) throws Exception {
    Path programs = Path.of("/usr/bin").toRealPath();
    refusal(programs, Path.of(project));

    assertEquals("none", refusal(programs));
    assertEquals("none", refusal(programs, folder.resolve("other")));
  }

  @Test
  void manyProjectsDoNotEvictOneThatIsChecked() throws Exception {
    Path bin = bin("project/bin");
    refusal(bin, folder.resolve("project"));

    for (int i = 0; i < 3_000; i++) {
      seen.add(folder.resolve("project-" + i));
      if (i % 400 == 0) {
        refusal(bin);
      }
    }

    assertEquals(refusalOfSession(folder.resolve("project")), refusal(bin));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "home", "home/me", "home/link"})
  void projectAboveOrAtTheHomeDirectoryDoesNotCount(String project) throws Exception {
    Files.createSymbolicLink(folder.resolve("home/link"), home);
    Path bin = bin("home/me/.local/bin");

    assertEquals("none", refusal(bin, folder.resolve(project)));
    assertEquals("none", refusal(bin, folder.resolve("other")));
  }

  @Test
  void repositoryOfDotfilesInTheHomeDirectoryDoesNotCount() throws Exception {
    Files.createDirectories(home.resolve(".git"));
    Path bin = bin("home/me/.local/bin");

    assertEquals("none", refusal(bin));
    assertEquals("none", refusal(bin, home));
  }

  @Test
  void refusedProgramsAreNamedWithTheReason() throws Exception {
    Files.createDirectories(folder.resolve("repo/.git"));
    Path bad = bin("repo/bin");
    Path good = bin("good");
    var path = new CleanPath(bad + ":relative::" + good, home, System::nanoTime);

    assertEquals(Optional.of(good.resolve("tool")), path.find("tool"));
    assertEquals(
        "[" + bad.resolve("tool") + ": it lies in the git worktree " + folder.resolve("repo") + "]",
        path.refused("tool").toString());
    assertEquals(good.toString(), path.toString());
    assertEquals(Optional.empty(), path.forProject(good).find("tool"));
  }
}
