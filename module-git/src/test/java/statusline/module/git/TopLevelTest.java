package statusline.module.git;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TopLevelTest {
  @TempDir private Path folder;

  @Test
  void topDirectoryIsAccepted() throws Exception {
    Path top = Files.createDirectory(folder.resolve("top"));

    assertEquals(Optional.empty(), problem(top, top + "\n" + top + "/.git\n"));
  }

  @Test
  void parentDirectoryIsAccepted() throws Exception {
    Path top = Files.createDirectories(folder.resolve("a/b/top"));

    assertEquals(Optional.empty(), problem(top, folder.resolve("a") + "\n/x\n"));
  }

  @Test
  void realPathIsAccepted() throws Exception {
    Path top = Files.createDirectory(folder.resolve("top"));
    Path link = Files.createSymbolicLink(folder.resolve("link"), top);

    assertEquals(Optional.empty(), problem(link, top.toRealPath() + "\n/x\n"));
  }

  @Test
  void parentOfRealPathIsAccepted() throws Exception {
    Path top = Files.createDirectories(folder.resolve("a/top"));
    Files.createDirectory(folder.resolve("b"));
    Path link = Files.createSymbolicLink(folder.resolve("b/link"), top);

    assertEquals(Optional.empty(), problem(link, folder.resolve("a") + "\n/x\n"));
    assertEquals(
        Optional.of(NoCountsReason.ELSEWHERE), problem(link, folder.resolve("b") + "\n/x\n"));
  }

  @Test
  void pathWithLineBreakIsAccepted() throws Exception {
    Path top = Files.createDirectory(folder.resolve("two\nlines"));

    assertEquals(Optional.empty(), problem(top, top + "\n" + top + "/.git\n"));
  }

  @Test
  void ceilingIsParentDirectory() {
    Path home = Path.of("/home/dev");
    assertEquals(Optional.of(home), ceiling(home.resolve("w1"), Optional.of(home)));
    assertEquals(Optional.of(Path.of("/home")), ceiling(home, Optional.empty()));
    assertEquals(Optional.empty(), ceiling(home, Optional.of(home)));
    assertEquals(Optional.empty(), ceiling(Path.of("/"), Optional.empty()));
    assertEquals(Optional.empty(), ceiling(Path.of("/two:directories"), Optional.empty()));
  }

  private static Optional<Path> ceiling(Path top, Optional<Path> home) {
    return new TopLevel(new RealFiles(), top).ceiling(home);
  }

  @Test
  void otherDirectoryIsRejected() throws Exception {
    Path top = Files.createDirectory(folder.resolve("top"));
    Files.createDirectory(folder.resolve("other"));

    assertEquals(
        Optional.of(NoCountsReason.ELSEWHERE), problem(top, folder.resolve("other") + "\n/x\n"));
    assertEquals(Optional.of(NoCountsReason.ELSEWHERE), problem(top, ""));
    assertEquals(Optional.of(NoCountsReason.ELSEWHERE), problem(top, "top\n/x\n"));
    assertEquals(Optional.of(NoCountsReason.ELSEWHERE), problem(top, top + "/gone\n/x\n"));
  }

  @Test
  void homeAndRootAreRejected() throws Exception {
    Path top = Files.createDirectory(folder.resolve("top"));
    Path home = Files.createSymbolicLink(folder.resolve("home"), folder);

    assertEquals(Optional.of(NoCountsReason.TOO_WIDE), problem(top, "/\n/.git\n"));
    assertEquals(
        Optional.of(NoCountsReason.TOO_WIDE),
        new TopLevel(new RealFiles(), top).problem(folder + "\n/x\n", Optional.of(home)));
    assertEquals(
        Optional.empty(),
        new TopLevel(new RealFiles(), top).problem(folder + "\n/x\n", Optional.empty()));
  }

  private static Optional<NoCountsReason> problem(Path top, String said) {
    return new TopLevel(new RealFiles(), top).problem(said, Optional.of(Path.of("/nobody's home")));
  }
}
