package statusline.config.json;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileEditTest {
  @TempDir Path folder;

  private Path file;

  @BeforeEach
  void nameFile() {
    file = folder.resolve("settings.json");
  }

  private boolean set(String name, Object value) throws IOException, JsonTextException {
    return new FileEdit(file, DuplicateNames.LAST_WINS)
        .apply(json -> json.with(List.of(name), value));
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(found -> found.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void missingFileIsCreatedWithItsDirectory() throws Exception {
    file = folder.resolve("a/b/settings.json");

    assertTrue(set("x", 1));

    assertEquals("{\n  \"x\": 1\n}\n", Files.readString(file));
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
  }

  @Test
  void unchangedContentIsNotWritten() throws Exception {
    Files.writeString(file, "{\"x\":1}");
    Object inode = Files.readAttributes(file, "unix:ino").get("ino");

    assertFalse(set("x", 1));

    assertEquals(inode, Files.readAttributes(file, "unix:ino").get("ino"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-------", "rw-r--r--", "rw-rw-r--", "rwxr-x---"})
  void fileModeIsPreserved(String mode) throws Exception {
    Files.writeString(file, "{}");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));

    set("x", 1);

    assertEquals(mode, PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    assertEquals(List.of("settings.json"), names());
  }

  @Test
  void linksStayAndTheirTargetIsEdited() throws Exception {
    Path real = Files.createDirectory(folder.resolve("dotfiles")).resolve("real.json");
    Files.writeString(real, "{ \"a\": 1 } // mine\n");
    Files.createSymbolicLink(folder.resolve("middle"), Path.of("dotfiles/real.json"));
    Files.createSymbolicLink(file, folder.resolve("middle"));

    set("x", 1);

    assertTrue(Files.isSymbolicLink(file));
    assertTrue(Files.isSymbolicLink(folder.resolve("middle")));
    assertEquals("{ \"a\": 1, \"x\": 1 } // mine\n", Files.readString(real));
  }

  @Test
  void missingTargetOfALinkIsCreated() throws Exception {
    Files.createSymbolicLink(file, Path.of("later.json"));

    set("x", 1);

    assertTrue(Files.isSymbolicLink(file));
    assertEquals("{\n  \"x\": 1\n}\n", Files.readString(folder.resolve("later.json")));
  }

  @Test
  void linksInALoopAreAnError() throws IOException {
    Files.createSymbolicLink(file, Path.of("other"));
    Files.createSymbolicLink(folder.resolve("other"), Path.of("settings.json"));

    assertThrows(IOException.class, () -> set("x", 1));
  }

  @Test
  void readOnlyFileIsNotChanged() throws Exception {
    Files.writeString(file, "{}");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
    assumeFalse(Files.isWritable(file), "this user may write anything");

    assertThrows(AccessDeniedException.class, () -> set("x", 1));
    assertEquals("{}", Files.readString(file));
  }

  @Test
  void invalidUtf8IsNotWrittenBack() throws IOException {
    byte[] bytes = {'{', '"', (byte) 0xe9, '"', ':', '1', '}'};
    Files.write(file, bytes);

    var refused = assertThrows(IOException.class, () -> set("x", 1));

    assertEquals(file + " is not UTF-8", refused.getMessage());
    assertArrayEquals(bytes, Files.readAllBytes(file));
  }

  @Test
  void invalidFileIsNotChanged() throws IOException {
    Files.writeString(file, "{\"a\": 1");

    assertThrows(JsonTextException.class, () -> set("x", 1));

    assertEquals("{\"a\": 1", Files.readString(file));
    assertEquals(List.of("settings.json"), names());
  }

  @Test
  void directoryInsteadOfAFileIsAnError() throws IOException {
    Files.createDirectory(file);

    var refused = assertThrows(IOException.class, () -> set("x", 1));

    assertEquals(file + " is not a file", refused.getMessage());
  }

  @Test
  void emptyFileThatStaysEmptyCountsAsAnEmptyObject() throws Exception {
    Files.createFile(file);
    Files.setLastModifiedTime(file, FileTime.fromMillis(0));

    set("x", 1);

    assertEquals("{\n  \"x\": 1\n}\n", Files.readString(file));
  }

  @Test
  void editWaitsForAFileThatIsBeingWritten() throws Exception {
    Files.createFile(file);
    try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
      Future<Boolean> edit = threads.submit(() -> set("x", 1));
      write("{\"a\":1}");

      assertTrue(edit.get());
    }
    assertEquals("{\"a\":1,\"x\":1}", Files.readString(file));
  }

  @Test
  void changeDuringAnEditIsReadAndKept() throws Exception {
    Files.writeString(file, "{\"a\":1}");
    int[] calls = {0};

    new FileEdit(file, DuplicateNames.LAST_WINS)
        .apply(
            json -> {
              calls[0]++;
              if (calls[0] == 1) {
                write("{\"a\":2}");
              }
              return json.with(List.of("x"), 1);
            });

    assertEquals(2, calls[0]);
    assertEquals("{\"a\":2,\"x\":1}", Files.readString(file));
    assertEquals(List.of("settings.json"), names());
  }

  @Test
  void editFailsIfTheFileChangesDuringEachAttempt() throws IOException {
    Files.writeString(file, "{\"a\":0}");
    int[] calls = {0};

    assertThrows(
        ChangedFileException.class,
        () ->
            new FileEdit(file, DuplicateNames.LAST_WINS)
                .apply(
                    json -> {
                      calls[0]++;
                      write("{\"a\":" + calls[0] + "}");
                      return json.with(List.of("x"), 1);
                    }));

    assertEquals("{\"a\":" + calls[0] + "}", Files.readString(file));
    assertEquals(List.of("settings.json"), names());
  }

  @Test
  void fileCreatedDuringAnEditIsKept() throws Exception {
    FileSnapshot snapshot = FileSnapshot.of(file);
    write("{\"a\":1}");

    assertThrows(ChangedFileException.class, () -> snapshot.replace("{}"));

    assertEquals("{\"a\":1}", Files.readString(file));
    assertEquals(List.of("settings.json"), names());
  }

  @Test
  void changedLinkIsNotFollowedToItsOldTarget() throws Exception {
    Path one = Files.writeString(folder.resolve("one"), "{}");
    Path two = Files.writeString(folder.resolve("two"), "{}");
    Files.createSymbolicLink(file, one);
    FileSnapshot snapshot = FileSnapshot.of(file);
    Files.delete(file);
    Files.createSymbolicLink(file, two);

    assertThrows(ChangedFileException.class, () -> snapshot.replace("{\"x\":1}"));

    assertEquals("{}", Files.readString(one));
    assertEquals("{}", Files.readString(two));
  }

  @Test
  void temporaryFilesOfAKilledProcessAreDeleted() throws Exception {
    Path dead = Files.createFile(folder.resolve(".settings.json.1.statusline-new"));
    Files.setLastModifiedTime(dead, FileTime.fromMillis(0));
    Files.createFile(folder.resolve(".settings.json.2.statusline-new"));
    Path foreign = Files.createFile(folder.resolve(".settings.json.swp"));
    Files.setLastModifiedTime(foreign, FileTime.fromMillis(0));

    set("x", 1);

    assertEquals(
        List.of(".settings.json.2.statusline-new", ".settings.json.swp", "settings.json"), names());
  }

  private void write(String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
