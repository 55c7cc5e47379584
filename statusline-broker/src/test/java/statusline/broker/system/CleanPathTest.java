package statusline.broker.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
    return new CleanPath(text.toString(), folder.resolve("home"));
  }

  @Test
  void relativeEntriesAreIgnored() {
    var path = path(".", first, "bin", "..", "./", "~/bin");

    assertEquals(List.of(first), path.directories());
  }

  @Test
  void emptyEntriesAreIgnored() {
    assertEquals(
        List.of(first), new CleanPath("::" + first + ":", folder.resolve("home")).directories());
    assertEquals(
        first.toString(), new CleanPath("::" + first + ":", folder.resolve("home")).toString());
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
    String usual = new CleanPath("/usr/local/bin:/usr/bin:/bin", folder.resolve("home")).toString();

    assertEquals(usual, new CleanPath(path, folder.resolve("home")).toString());
    assertEquals(Optional.of("sh"), name(new CleanPath(path, folder.resolve("home")).find("sh")));
  }

  private static Optional<String> name(Optional<Path> program) {
    return program.map(path -> path.getFileName().toString());
  }
}
