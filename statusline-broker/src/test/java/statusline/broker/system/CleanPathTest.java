package statusline.broker.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import statusline.storage.ProcessUser;
import statusline.storage.guard.StuckException;
import statusline.storage.guard.Workers;

class CleanPathTest {
  @TempDir Path folder;

  private Path first;
  private Path second;

  @BeforeEach
  void makeTwoDirectories() throws IOException {
    first = directory("first", "rwxr-xr-x");
    second = directory("second", "rwxr-xr-x");
  }

  private Path directory(String name, String permissions) throws IOException {
    Path directory = Files.createDirectory(folder.resolve(name));
    return Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString(permissions));
  }

  private static Path program(Path directory, String permissions) throws IOException {
    Path program = Files.writeString(directory.resolve("tool"), "#!/bin/sh\n");
    return Files.setPosixFilePermissions(program, PosixFilePermissions.fromString(permissions));
  }

  private CleanPath path(Object... entries) {
    var text = new StringBuilder();
    for (Object entry : entries) {
      text.append(text.isEmpty() ? "" : ":").append(entry);
    }
    return new CleanPath(text.toString(), folder.resolve("home"), System::nanoTime);
  }

  @Test
  void pathOfSessionIsSearchedLast() throws IOException {
    program(second, "rwxr-xr-x");
    CleanPath session = path(first).forSession(folder.resolve("project"), first + ":" + second);

    assertEquals(Optional.of(second.resolve("tool")), session.find("tool"));
    assertTrue(session.isOfSession(second.resolve("tool")));
    assertEquals(first + ":" + second, session.of(second.resolve("tool")));

    program(first, "rwxr-xr-x");
    assertEquals(Optional.of(first.resolve("tool")), session.find("tool"));
    assertEquals(first.toString(), session.of(first.resolve("tool")));
  }

  @Test
  void equalPathOfSessionAddsNothing() {
    Path project = folder.resolve("project");

    assertFalse(
        path(first, second).forSession(project, second + ":" + first).hasDirectoriesOfSession());
    assertFalse(path(first).forSession(project, ".:bin:::~/bin").hasDirectoriesOfSession());
    assertFalse(path(first).forSession(project, "").hasDirectoriesOfSession());
  }

  @Test
  void pathOfSessionFollowsRules() throws IOException {
    Path open = directory("open", "rwxrwxrwx");
    Path worktree = directory("worktree", "rwxr-xr-x");
    Files.createDirectory(worktree.resolve(".git"));
    Path inWorktree = Files.createDirectory(worktree.resolve("bin"));
    Path project = directory("project", "rwxr-xr-x");
    Path inProject = Files.createDirectory(project.resolve("bin"));
    for (Path directory : List.of(open, inWorktree, inProject)) {
      program(directory, "rwxr-xr-x");

      assertEquals(
          Optional.empty(), path(first).forSession(project, directory.toString()).find("tool"));
    }
  }

  @Test
  void otherProjectCannotVouchForDirectory() throws IOException {
    Path project = directory("project", "rwxr-xr-x");
    Path link = Files.createSymbolicLink(folder.resolve("link"), project);
    Path inProject = Files.createDirectory(project.resolve("bin"));
    program(inProject, "rwxr-xr-x");
    CleanPath path = path(first);
    CleanPath other = path.forSession(second, inProject.toString());
    assertEquals(Optional.of(inProject.resolve("tool")), other.find("tool"));

    path.remember(link);

    assertEquals(Optional.empty(), other.find("tool"));
  }

  @Test
  void programsOfSessionsAreSearchedEveryTenSeconds() throws IOException {
    var nanos = new AtomicLong();
    var programs = new SessionPrograms(path(first), nanos::get);
    Path project = folder.resolve("project");
    assertEquals(Optional.empty(), programs.find("tool", project, second.toString()));
    program(second, "rwxr-xr-x");
    assertEquals(Optional.empty(), programs.find("tool", project, second.toString()));
    assertEquals(Optional.empty(), programs.find("tool", project, first.toString()));

    nanos.addAndGet(TimeUnit.SECONDS.toNanos(10));
    Path found = second.resolve("tool");
    assertEquals(Optional.of(found), programs.find("tool", project, second.toString()));

    program(first, "rwxr-xr-x");
    nanos.addAndGet(TimeUnit.SECONDS.toNanos(10));
    assertEquals(Optional.empty(), programs.find("tool", project, second.toString()));
  }

  @Test
  void relativeEntriesAreIgnored() {
    var path = path(".", first, "bin", "..", "./", "~/bin");

    assertEquals(List.of(first), path.directories());
  }

  @Test
  void emptyEntriesAreIgnored() {
    assertEquals(
        List.of(first),
        new CleanPath("::" + first + ":", folder.resolve("home"), System::nanoTime).directories());
    assertEquals(
        first.toString(),
        new CleanPath("::" + first + ":", folder.resolve("home"), System::nanoTime).toString());
  }

  @Test
  void worldWritableDirectoryIsIgnored() throws IOException {
    Path open = directory("open", "rwxrwxrwx");
    Path others = directory("others", "rwx----w-");
    program(open, "rwxr-xr-x");
    Path tool = program(second, "rwxr-xr-x");

    var path = path(open, others, second);

    assertEquals(List.of(second), path.directories());
    assertEquals(Optional.of(tool), path.find("tool"));
  }

  @Test
  void linkToWorldWritableDirectoryIsIgnored() throws IOException {
    Path open = directory("open", "rwxrwxrwx");
    Path link = Files.createSymbolicLink(folder.resolve("link"), open);

    assertEquals(List.of(first), path(link, first).directories());
  }

  @Test
  void fileIsIgnored() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");

    assertEquals(List.of(first), path(folder.resolve("missing"), file, first).directories());
  }

  @Test
  void invalidPathIsIgnored() {
    assertEquals(List.of(first), path("/a\0b", first).directories());
  }

  @Test
  void duplicateDirectoryIsIgnored() {
    var path = path(second, first, second + "/", first + "/../second");

    assertEquals(List.of(second, first), path.directories());
    assertEquals(second + ":" + first, path.toString());
  }

  @Test
  void firstDirectoryWithProgramIsUsed() throws IOException {
    Path tool = program(first, "rwxr-xr-x");
    program(second, "rwxr-xr-x");

    assertEquals(Optional.of(tool), path(first, second).find("tool"));
  }

  @Test
  void nonExecutableFileIsIgnored() throws IOException {
    program(first, "rw-r--r--");
    Path tool = program(second, "rwxr-xr-x");

    assertEquals(Optional.of(tool), path(first, second).find("tool"));
  }

  @Test
  void directoryIsNotProgram() throws IOException {
    Files.createDirectory(first.resolve("tool"));

    assertEquals(Optional.empty(), path(first).find("tool"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "..", "./tool", "../first/tool", "/bin/sh", "a\\b", "to\0ol"})
  void nameWithSlashIsNotFound(String name) throws IOException {
    program(first, "rwxr-xr-x");

    assertEquals(Optional.empty(), path(first, "/bin").find(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", ":", ".", "bin:..", "/no/such/directory"})
  void defaultDirectoriesAreUsedIfNoneIsSafe(String path) {
    String usual =
        new CleanPath("/usr/local/bin:/usr/bin:/bin", folder.resolve("home"), System::nanoTime)
            .toString();

    assertEquals(usual, new CleanPath(path, folder.resolve("home"), System::nanoTime).toString());
    assertEquals(
        Optional.of("sh"),
        name(new CleanPath(path, folder.resolve("home"), System::nanoTime).find("sh")));
  }

  private String refused(Path directory) {
    return path(directory).refused("tool").toString();
  }

  @ParameterizedTest
  @ValueSource(strings = {"rwxr-xrwx", "rwxrwxrwx", "rwxr-x-wx"})
  void programThatOthersMayWriteToIsNotUsed(String permissions) throws IOException {
    Path open = program(first, permissions);
    Path tool = program(second, "rwxr-xr-x");

    assertEquals(Optional.of(tool), path(first, second).find("tool"));
    assertEquals("[" + open + ": other users may write to it]", refused(first));
  }

  @Test
  void programOfAnotherUserIsNotUsed() throws IOException {
    assumeTrue(ProcessUser.current().uid() == 0, "only root can create it");
    Path other = program(first, "rwxr-xr-x");
    Files.setAttribute(other, "unix:uid", 4711);
    Path link = Files.createSymbolicLink(second.resolve("tool"), other);

    assertEquals(Optional.empty(), path(first, second).find("tool"));
    assertEquals("[" + link + ": it belongs to another user]", refused(second));
  }

  @Test
  void linkToAProgramInAProjectIsNotUsed() throws IOException {
    Path project = directory("project", "rwxr-xr-x");
    program(project, "rwxr-xr-x");
    Path link = Files.createSymbolicLink(first.resolve("tool"), project.resolve("tool"));
    Files.createSymbolicLink(second.resolve("tool"), Path.of("../first/../first/tool"));

    assertEquals(Optional.of(link), path(first).find("tool"));
    assertEquals(Optional.empty(), path(first, second).forProject(project).find("tool"));
    Files.createDirectory(project.resolve(".git"));
    assertEquals(Optional.empty(), path(first, second).find("tool"));
    assertEquals("[" + link + ": it lies in the git worktree " + project + "]", refused(first));
  }

  /// The link in the project could be replaced.
  @Test
  void linkThroughAProjectIsNotUsed() throws IOException {
    Path project = directory("project", "rwxr-xr-x");
    Files.createDirectory(project.resolve(".git"));
    Path inside = Files.createSymbolicLink(project.resolve("inner"), program(second, "rwxr-xr-x"));
    Files.createSymbolicLink(first.resolve("tool"), inside);

    assertEquals(Optional.empty(), path(first).find("tool"));
  }

  @Test
  void linkThroughADirectoryThatOthersMayWriteToIsNotUsed() throws IOException {
    Path open = directory("open", "rwxrwxrwx");
    Path inside = Files.createSymbolicLink(open.resolve("inner"), program(second, "rwxr-xr-x"));
    Path link = Files.createSymbolicLink(first.resolve("tool"), inside);

    assertEquals(Optional.empty(), path(first).find("tool"));
    assertEquals("[" + link + ": other users may write to " + open + "]", refused(first));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"home/.local/share/x/1.0/tool", "lib/node_modules/x/bin/tool", "home/x/../tool"})
  void linkToAnInstalledProgramIsUsed(String name) throws IOException {
    Path place = folder.resolve(name);
    Files.createDirectories(folder.resolve("home/x"));
    program(Files.createDirectories(place.resolveSibling("")), "rwxr-xr-x");
    Path link = Files.createSymbolicLink(first.resolve("tool"), Path.of("..").resolve(name));
    Files.createSymbolicLink(second.resolve("tool"), link);

    assertEquals(Optional.of(link), path(first).find("tool"));
    assertEquals(Optional.of(second.resolve("tool")), path(second).find("tool"));
  }

  @Test
  void linkLoopIsNotAProgram() throws IOException {
    Files.createSymbolicLink(first.resolve("tool"), second.resolve("tool"));
    Files.createSymbolicLink(second.resolve("tool"), first.resolve("tool"));

    assertEquals(Optional.empty(), path(first, second).find("tool"));
  }

  /// An access to the directory that does not return, as on a dead file system.
  @Test
  void directoryThatDoesNotAnswerIsSkipped() throws Exception {
    Path tool = program(second, "rwxr-xr-x");
    program(first, "rwxr-xr-x");
    var released = new CountDownLatch(1);
    try (var workers = new Workers(System::nanoTime)) {
      workers.execute(() -> workers.guard().run(() -> hang(workers, released), () -> {}));
      long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
      while (!isRefused(workers)) {
        assertTrue(System.nanoTime() < deadline, "the access is never late");
        Thread.onSpinWait();
      }
      var path =
          new CleanPath(first + ":" + second, folder.resolve("home"), new SeenProjects(), workers);

      assertEquals(Optional.of(tool), path.find("tool"));
      assertEquals(second.toString(), path.toString());
      String refused = path.refused("tool").toString();
      assertTrue(refused.startsWith("[" + first + ": its files do not answer"), refused);
      released.countDown();
    }
  }

  private boolean isRefused(Workers workers) {
    try {
      workers.guard().perform("program directory " + first, Long.MAX_VALUE / 4, () -> {});
      return false;
    } catch (StuckException refused) {
      return true;
    }
  }

  private void hang(Workers workers, CountDownLatch released) {
    workers
        .guard()
        .call(
            "program directory " + first,
            1,
            () -> {
              try {
                return released.await(20, TimeUnit.SECONDS);
              } catch (InterruptedException closed) {
                return false;
              }
            });
  }

  private static Optional<String> name(Optional<Path> program) {
    return program.map(path -> path.getFileName().toString());
  }
}
