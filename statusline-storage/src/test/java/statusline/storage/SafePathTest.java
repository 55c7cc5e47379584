package statusline.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SafePathTest {
  @TempDir Path folder;

  private Path program;
  private SafePath safe;

  @BeforeEach
  void makeProgram() throws IOException {
    program = Files.createFile(Files.createDirectories(folder.resolve("a/b")).resolve("program"));
    setMode(folder.resolve("a"), "rwxr-xr-x");
    setMode(folder.resolve("a/b"), "rwxr-xr-x");
    setMode(program, "rwxr-xr-x");
    int user = (int) Files.getAttribute(program, "unix:uid");
    safe = new SafePath(user, new PrivateGroups(List.of()));
  }

  private static Optional<String> writable(Path path) {
    return Optional.of("others may write to " + path);
  }

  @Test
  void whatNobodyElseMayWriteToIsSafeAlsoInAFolderForAll() throws IOException {
    assertEquals(Optional.empty(), safe.problem(program));
    assertEquals(Optional.empty(), safe.problem(Path.of("/bin/sh")));
  }

  @Test
  void aFileOrAFolderOnTheWayThatOthersMayWriteToIsNot() throws IOException {
    setMode(program, "rwxr-xrwx");
    assertEquals(writable(program), safe.problem(program));
    setMode(program, "rwxr-xr-x");
    setMode(folder.resolve("a"), "rwxrwxr-x");
    assertEquals(writable(folder.resolve("a")), safe.problem(program));
  }

  @Test
  void aFolderWithTheStickyBitIs() throws IOException {
    Files.setAttribute(folder.resolve("a"), "unix:mode", 01777);

    assertEquals(Optional.empty(), safe.problem(program));
  }

  @Test
  void aGroupOfTheOwnerAloneIsNobodyElse() throws IOException {
    setMode(program, "rwxrwxr-x");
    PosixFileAttributes facts = Files.readAttributes(program, PosixFileAttributes.class);
    String name = facts.owner().getName();
    int user = (int) Files.getAttribute(program, "unix:uid");
    boolean isOwn = facts.group().getName().equals(name);
    var alone = new SafePath(user, new PrivateGroups(List.of(name + ":x:1000:")));
    var shared = new SafePath(user, new PrivateGroups(List.of(name + ":x:1000:mallory")));

    assertEquals(isOwn ? Optional.empty() : writable(program), alone.problem(program));
    assertEquals(writable(program), shared.problem(program));
  }

  @Test
  void whatALinkLeadsToCountsAndWhereItLies() throws IOException {
    Path open = Files.createDirectory(folder.resolve("open"));
    setMode(open, "rwxrwxrwx");
    Path outward = Files.createSymbolicLink(folder.resolve("a/link"), open);
    Path inward = Files.createSymbolicLink(open.resolve("link"), program);

    assertEquals(writable(open), safe.problem(outward.resolve("x")));
    assertEquals(writable(open), safe.problem(inward));
  }

  @Test
  void whatBelongsToSomebodyElseIsNot() throws IOException {
    int user = (int) Files.getAttribute(program, "unix:uid");
    var stranger = new SafePath(user + 1, new PrivateGroups(List.of()));

    assertEquals(
        user == 0 ? Optional.empty() : Optional.of("" + folder + " belongs to somebody else"),
        stranger.problem(program));
  }

  private static void setMode(Path path, String mode) throws IOException {
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
  }
}
