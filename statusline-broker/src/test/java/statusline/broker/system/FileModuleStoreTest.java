package statusline.broker.system;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static statusline.broker.system.StoreFiles.bytes;
import static statusline.broker.system.StoreFiles.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import statusline.api.JsonObject;
import statusline.api.Scope;
import statusline.api.SessionInput;

class FileModuleStoreTest {
  private static final int MEBIBYTE = 1_048_576;

  @TempDir Path folder;

  private Path root;
  private FileModuleStore store;

  @BeforeEach
  void makeStore() {
    root = folder.resolve("state").resolve("store");
    store = store("words", Scope.machine());
  }

  private FileModuleStore store(String moduleId, Scope scope) {
    return new FileModuleStore(root, moduleId, scope);
  }

  private Path onlyFile() throws IOException {
    return StoreFiles.only(root.resolve("words"));
  }

  @Test
  void newStoreIsEmptyAndCreatesNoDirectory() {
    assertEquals(Optional.empty(), store.read());
    assertFalse(Files.exists(root));
  }

  @Test
  void lastWrittenBytesAreRead() throws IOException {
    store.write(bytes("one"));
    store.write(bytes("three"));

    assertEquals("three", text(store));
    assertEquals("three", text(store("words", Scope.machine())));
    onlyFile();
  }

  @Test
  void emptyContentIsStored() throws IOException {
    store.write(new byte[0]);

    assertEquals("", text(store));
  }

  @Test
  void maximumSizeIsStored() throws IOException {
    var most = new byte[MEBIBYTE];
    Arrays.fill(most, (byte) 7);

    store.write(most);

    assertArrayEquals(most, store.read().orElseThrow());
  }

  @Test
  void oversizedContentIsRejected() throws IOException {
    store.write(bytes("old"));

    IOException thrown = assertThrows(IOException.class, () -> store.write(new byte[MEBIBYTE + 1]));

    assertEquals("a store holds at most 1048576 bytes, not 1048577", thrown.getMessage());
    assertEquals("old", text(store));
    onlyFile();
  }

  @Test
  void storeIsReadableByOwnerOnly() throws IOException {
    store.write(bytes("secret"));

    for (Path directory : List.of(root.getParent(), root, root.resolve("words"))) {
      assertEquals("rwx------", permissions(directory), directory.toString());
    }
    assertEquals("rw-------", permissions(onlyFile()));
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  @Test
  void fileNameDoesNotRevealScope() throws IOException {
    store("words", Scope.repository(Path.of("/home/ada/secret"))).write(bytes("x"));

    assertEquals("46465ec6fadaaa3c.bin", onlyFile().getFileName().toString());
  }

  @Test
  void scopesAndModulesHaveSeparateStores() throws IOException {
    store.write(bytes("machine"));
    store("words", Scope.machine().with("a", "b")).write(bytes("with"));
    store("other", Scope.machine()).write(bytes("other"));

    assertEquals("machine", text(store));
    assertEquals("with", text(store("words", Scope.machine().with("a", "b"))));
    assertEquals("other", text(store("other", Scope.machine())));
    assertEquals("nothing", text(store("words", Scope.machine().with("a", "c"))));
  }

  private static Scope session(String id) {
    return Scope.session(SessionInput.of(JsonObject.of(Map.of("session_id", id))));
  }

  @ParameterizedTest
  @CsvSource({"SESSION, 31, false", "SESSION, 29, true", "MACHINE, 400, true"})
  void writeDeletesStoresOfOldSessionsOnly(Scope.Kind kind, int days, boolean isKept)
      throws IOException {
    boolean isSession = kind == Scope.Kind.SESSION;
    Scope old = isSession ? session("old") : Scope.machine().with("a", "old");
    store("words", old).write(bytes("old"));
    Path file = StoreFiles.only(root.resolve("words"));
    Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofDays(days))));

    Scope next = isSession ? session("next") : Scope.machine();
    store("words", next).write(bytes("next"));

    assertEquals(isKept, Files.exists(file));
  }
}
