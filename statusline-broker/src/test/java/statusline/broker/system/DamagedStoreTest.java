package statusline.broker.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static statusline.broker.system.StoreFiles.bytes;
import static statusline.broker.system.StoreFiles.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import statusline.api.Scope;

class DamagedStoreTest {
  private static final Scope MACHINE = Scope.machine();

  @TempDir Path folder;

  private Path root;
  private FileModuleStore store;

  @BeforeEach
  void makeStore() {
    root = folder.resolve("store");
    store = new FileModuleStore(root, "words", MACHINE);
  }

  private Path onlyFile() throws IOException {
    return StoreFiles.only(root.resolve("words"));
  }

  /// The name of the store's file, as another one of the same scope writes it.
  private String fileName() throws IOException {
    Path same = folder.resolve("same");
    new FileModuleStore(same, "words", Scope.machine()).write(new byte[0]);
    return StoreFiles.only(same.resolve("words")).getFileName().toString();
  }

  @Test
  void truncatedFileReadsAsEmpty() throws IOException {
    store.write(bytes("content"));
    byte[] whole = Files.readAllBytes(onlyFile());

    for (int length = 0; length < whole.length; length++) {
      Files.write(onlyFile(), Arrays.copyOf(whole, length));
      assertEquals(Optional.empty(), store.read(), "cut to " + length);
    }
  }

  @Test
  void fileWithTrailingBytesReadsAsEmpty() throws IOException {
    store.write(bytes("content"));
    byte[] whole = Files.readAllBytes(onlyFile());

    Files.write(onlyFile(), Arrays.copyOf(whole, whole.length + 1));
    assertEquals(Optional.empty(), store.read());
    Files.write(onlyFile(), Arrays.copyOf(whole, 3 << 20));
    assertEquals(Optional.empty(), store.read());
  }

  @Test
  void fileWithFlippedBitReadsAsEmpty() throws IOException {
    store.write(bytes("content"));
    byte[] whole = Files.readAllBytes(onlyFile());

    for (int bit = 0; bit < whole.length * 8; bit++) {
      byte[] turned = whole.clone();
      turned[bit / 8] ^= (byte) (1 << (bit % 8));
      Files.write(onlyFile(), turned);
      assertEquals(Optional.empty(), store.read(), "bit " + bit);
    }
  }

  @Test
  void fileOfOtherScopeReadsAsEmpty() throws IOException {
    Path other = folder.resolve("other");
    new FileModuleStore(other, "words", Scope.machine().with("a", "b")).write(bytes("foreign"));
    Files.createDirectories(root.resolve("words"));
    Files.move(StoreFiles.only(other.resolve("words")), root.resolve("words").resolve(fileName()));

    assertEquals(Optional.empty(), store.read());
  }

  @Test
  void damagedFileCanBeOverwritten() throws IOException {
    store.write(bytes("old"));
    Files.write(onlyFile(), bytes("garbage"));

    store.write(bytes("new"));

    assertEquals("new", text(store));
  }

  @Test
  void linkIsNotFollowed() throws IOException {
    store.write(bytes("mine"));
    Path elsewhere = Files.move(onlyFile(), folder.resolve("elsewhere"));
    Files.createSymbolicLink(root.resolve("words").resolve(fileName()), elsewhere);

    assertEquals(Optional.empty(), store.read());
    store.write(bytes("new"));

    assertEquals("new", text(store));
    assertFalse(Files.isSymbolicLink(onlyFile()));
  }

  @Test
  void fileInPlaceOfDirectoryFails() throws IOException {
    Files.createDirectories(root);
    Files.writeString(root.resolve("words"), "");

    assertThrows(IOException.class, () -> store.write(bytes("new")));
    assertEquals(Optional.empty(), store.read());
  }

  @Test
  void directoryInPlaceOfFileFailsWithoutTemporaryFile() throws IOException {
    Path inTheWay = root.resolve("words").resolve(fileName());
    Files.createDirectories(inTheWay.resolve("full"));

    assertThrows(IOException.class, () -> store.write(bytes("new")));
    assertEquals(Optional.empty(), store.read());
    assertEquals(inTheWay, onlyFile());
  }

  @Test
  void nextWriteDeletesAbandonedFile() throws IOException {
    store.write(bytes("old"));
    Path left = Files.writeString(root.resolve("words").resolve(".new123.bin"), "half");
    Files.setLastModifiedTime(left, FileTime.from(Instant.now().minusSeconds(120)));

    store.write(bytes("new"));

    assertEquals("new", text(store));
    onlyFile();
  }

  @Test
  void recentTemporaryFileIsKept() throws IOException {
    store.write(bytes("old"));
    Path written = Files.writeString(root.resolve("words").resolve(".new123.bin"), "half");

    store.write(bytes("new"));

    assertEquals("half", Files.readString(written));
    assertEquals("new", text(store));
  }

  @Test
  void concurrentWritersNeverDamageFile() throws Exception {
    var task = new FutureTask<>(() -> writeOften(new FileModuleStore(root, "words", MACHINE)));
    Thread.ofPlatform().daemon().start(task);

    writeOften(store);

    task.get(20, TimeUnit.SECONDS);
    onlyFile();
  }

  private static Void writeOften(FileModuleStore mine) throws IOException {
    for (int i = 0; i < 100; i++) {
      mine.write(new byte[i * 100]);
      assertTrue(mine.read().isPresent());
    }
    return null;
  }

  @Test
  void failedWriteKeepsOldContent() throws IOException {
    store.write(bytes("old"));
    Path directory = root.resolve("words");
    Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("r-x------"));
    assumeFalse(Files.isWritable(directory), "this user may write anywhere");

    assertThrows(IOException.class, () -> store.write(bytes("new")));
    assertEquals("old", text(store));
    onlyFile();
  }
}
