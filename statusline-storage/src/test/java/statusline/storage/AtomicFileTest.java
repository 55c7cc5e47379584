package statusline.storage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
  @TempDir Path folder;

  @Test
  void moveReplacesTarget() throws IOException {
    Path target = Files.writeString(folder.resolve("a"), "old");

    try (AtomicFile next = write("new")) {
      assertEquals("old", Files.readString(target));
      next.moveTo(target);
    }

    assertEquals("new", Files.readString(target));
    assertEquals(List.of("a"), names());
  }

  @Test
  void closeWithoutMoveDeletesTemporaryFile() throws IOException {
    try (AtomicFile next = write("new")) {
      assertEquals(List.of(next.path().getFileName().toString()), names());
    }

    assertEquals(List.of(), names());
  }

  @Test
  void fileHasGivenPermissions() throws IOException {
    try (AtomicFile next = write("new")) {
      assertEquals(AtomicFile.OWNER_ONLY, Files.getPosixFilePermissions(next.path()));
    }
  }

  @Test
  void missingFolderIsReported() {
    assertThrows(
        NoSuchFileException.class,
        () ->
            AtomicFile.write(
                folder.resolve("none"), ".", ".new", AtomicFile.OWNER_ONLY, bytes("new")));
  }

  private AtomicFile write(String text) throws IOException {
    return AtomicFile.write(folder, ".", ".new", AtomicFile.OWNER_ONLY, bytes(text));
  }

  private static ByteBuffer bytes(String text) {
    return ByteBuffer.wrap(text.getBytes(UTF_8));
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
