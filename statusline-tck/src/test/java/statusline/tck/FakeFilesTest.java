package statusline.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import statusline.api.FileFacts;

class FakeFilesTest {
  private static final Path FILE = Path.of("/a/b/file");

  private final FakeFiles files = new FakeFiles();

  @Test
  void newFileSystemHasRootOnly() throws IOException {
    assertEquals(Optional.empty(), files.facts(FILE));
    assertEquals(Optional.empty(), files.text(FILE, 9));
    assertEquals(List.of(), files.names(FILE));
    assertEquals(Optional.of(true), files.facts(Path.of("/")).map(FileFacts::isDirectory));
  }

  @Test
  void fileReadsAsWritten() throws IOException {
    files.put(FILE, "grün");

    assertEquals(Optional.of("grün"), files.text(FILE, 5));
    assertEquals(Optional.of("gr\ufffd"), files.text(FILE, 3));
    assertEquals(5, files.facts(FILE).orElseThrow().size());
  }

  @Test
  void parentDirectoriesExistAndAreListedInOrder() throws IOException {
    files.put(FILE, "").put(Path.of("/a/c"), "").putDirectory(Path.of("/a/a"));

    assertEquals(List.of("a", "b", "c"), files.names(Path.of("/a")));
    assertEquals(List.of("a"), files.names(Path.of("/")));
  }

  @Test
  void changeKeepsIdentityAndAdvancesTime() {
    FileFacts before = files.put(FILE, "one").facts(FILE).orElseThrow();
    FileFacts after = files.append(FILE, "two").facts(FILE).orElseThrow();

    assertEquals(before.identity(), after.identity());
    assertEquals(before.modified().plusSeconds(1), after.modified());
    assertEquals(6, after.size());
  }

  @Test
  void recreatedFileHasAnotherIdentity() throws IOException {
    FileFacts before = files.put(FILE, "one").facts(FILE).orElseThrow();
    files.remove(Path.of("/a"));

    assertEquals(Optional.empty(), files.text(FILE, 9));
    assertNotEquals(before.identity(), files.put(FILE, "one").facts(FILE).orElseThrow().identity());
  }

  @Test
  void timeOfChangeCanBeSet() {
    Instant noon = Instant.parse("2026-11-23T12:00:00Z");

    files.put(FILE, "").setModified(FILE, noon);

    assertEquals(noon, files.facts(FILE).orElseThrow().modified());
  }

  @Test
  void pipeExistsButCannotBeRead() throws IOException {
    files.putPipe(FILE);

    assertEquals(FileFacts.Kind.OTHER, files.facts(FILE).orElseThrow().kind());
    assertEquals(Optional.empty(), files.text(FILE, 9));
  }

  @Test
  void unreadableFileThrows() {
    files.putUnreadable(FILE);

    var thrown = assertThrows(IOException.class, () -> files.text(FILE, 9));
    assertEquals("/a/b/file: Permission denied", thrown.getMessage());
  }

  @Test
  void relativePathIsRejected() {
    assertThrows(IllegalArgumentException.class, () -> files.text(Path.of("file"), 9));
    assertThrows(IllegalArgumentException.class, () -> files.facts(Path.of("file")));
    assertThrows(IllegalArgumentException.class, () -> files.names(Path.of("")));
  }
}
