package statusline.broker.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import statusline.api.FileFacts;

class SystemFilesTest {
  @TempDir Path folder;

  private final SystemFiles files = new SystemFiles();

  private FileFacts facts(Path path) {
    return files.facts(path).orElseThrow();
  }

  private Path pipe() throws IOException, InterruptedException {
    Path pipe = folder.resolve("pipe");
    assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).inheritIO().start().waitFor());
    return pipe;
  }

  @Test
  void fileHasSizeAndTime() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "12345");
    Instant time = Instant.parse("2026-01-02T03:04:05.678Z");
    Files.setLastModifiedTime(file, FileTime.from(time));

    FileFacts facts = facts(file);

    assertTrue(facts.isFile());
    assertEquals(5, facts.size());
    assertEquals(time, facts.modified());
  }

  @Test
  void replacedFileHasAnotherIdentity() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "same");
    Path other = Files.writeString(folder.resolve("other"), "same");
    String before = facts(file).identity();

    Files.writeString(file, "changed");
    assertEquals(before, facts(file).identity());
    Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);

    assertNotEquals(before, facts(file).identity());
  }

  @Test
  void missingFileReadsAsEmpty() throws IOException {
    Path missing = folder.resolve("missing");
    Path belowAFile = Files.writeString(folder.resolve("file"), "").resolve("below");

    for (Path path : List.of(missing, missing.resolve("deeper"), belowAFile)) {
      assertEquals(Optional.empty(), files.facts(path));
      assertEquals(Optional.empty(), files.text(path, 10));
      assertEquals(List.of(), files.names(path));
    }
  }

  @Test
  void namedPipeIsNeverOpened() throws IOException, InterruptedException {
    Path pipe = pipe();

    assertEquals(FileFacts.Kind.OTHER, facts(pipe).kind());
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          assertEquals(Optional.empty(), files.text(pipe, 10));
          assertEquals(List.of(), files.names(pipe));
        });
  }

  @Test
  void linkToNamedPipeIsNeverOpened() throws IOException, InterruptedException {
    Path link = Files.createSymbolicLink(folder.resolve("link"), pipe());

    assertTimeoutPreemptively(
        Duration.ofSeconds(20), () -> assertEquals(Optional.empty(), files.text(link, 10)));
  }

  @Test
  void deviceReadsAsEmpty() throws IOException {
    assertEquals(FileFacts.Kind.OTHER, facts(Path.of("/dev/zero")).kind());
    assertEquals(Optional.empty(), files.text(Path.of("/dev/zero"), 10));
  }

  @Test
  void directoryHasNamesButNoText() throws IOException {
    assertTrue(facts(folder).isDirectory());
    assertEquals(Optional.empty(), files.text(folder, 10));
    assertEquals(List.of(), files.names(folder));
  }

  @Test
  void linksAreFollowed() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "text");
    Path link = Files.createSymbolicLink(folder.resolve("link"), file);
    Path toFolder = Files.createSymbolicLink(folder.resolve("to-folder"), folder);

    assertEquals(facts(file), facts(link));
    assertEquals(Optional.of("text"), files.text(link, 10));
    assertEquals(List.of("file", "link", "to-folder"), files.names(toFolder));
  }

  @Test
  void danglingLinkReadsAsEmpty() throws IOException {
    Path dangling = Files.createSymbolicLink(folder.resolve("dangling"), Path.of("missing"));
    Path circle = Files.createSymbolicLink(folder.resolve("circle"), Path.of("circle"));

    assertEquals(Optional.empty(), files.facts(dangling));
    assertEquals(Optional.empty(), files.text(dangling, 10));
    assertEquals(Optional.empty(), files.facts(circle));
    assertEquals(Optional.empty(), files.text(circle, 10));
  }

  @Test
  void readIsLimited() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "12345");

    assertEquals(Optional.of(""), files.text(file, 0));
    assertEquals(Optional.of("1234"), files.text(file, 4));
    assertEquals(Optional.of("12345"), files.text(file, 5));
    assertEquals(Optional.of("12345"), files.text(file, 6));
  }

  @Test
  void invalidUtf8IsReplaced() throws IOException {
    Path file = folder.resolve("file");
    Files.write(file, new byte[] {'a', (byte) 0xff, 'b', (byte) 0xe2, (byte) 0x82});

    assertEquals(Optional.of("a\ufffdb\ufffd"), files.text(file, 10));
  }

  @Test
  void characterCutByLimitIsReplaced() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "a\u20ac");

    assertEquals(Optional.of("a\ufffd"), files.text(file, 3));
    assertEquals(Optional.of("a\u20ac"), files.text(file, 4));
  }

  @Test
  void namesAreSorted() throws IOException {
    for (String name : List.of("b", "a", "Z", ".hidden", "c d")) {
      Files.writeString(folder.resolve(name), "");
    }

    assertEquals(List.of(".hidden", "Z", "a", "b", "c d"), files.names(folder));
  }

  @Test
  void unreadableFileFails() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "secret");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("-wx------"));
    assumeFalse(Files.isReadable(file), "this user may read anything");

    assertThrows(IOException.class, () -> files.text(file, 10));
  }
}
