package statusline.config;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountListTest {
  @TempDir Path folder;

  private AccountList list;
  private Path one;
  private Path two;

  @BeforeEach
  void createList() {
    list = AccountList.in(folder.resolve("home/.local/state/statusline"));
    one = folder.resolve(".claude");
    two = folder.resolve(".claude work");
  }

  @Test
  void listHasEachDirectoryOnce() throws IOException {
    assertTrue(list.add(two));
    assertTrue(list.add(one));
    assertFalse(list.add(folder.resolve("x/../.claude")));

    assertEquals(Set.of(one, two), list.directories());
    assertEquals(List.of("" + one, "" + two), Files.readAllLines(list.file()));
  }

  @Test
  void remainsOfAKilledWriteAreRemoved() throws IOException {
    list.add(one);
    Path remains = list.file().resolveSibling("." + list.file().getFileName() + "123.new");
    Files.writeString(remains, "/half");
    Path other = Files.writeString(list.file().resolveSibling(".other.new"), "");

    list.add(two);

    assertTrue(Files.notExists(remains));
    assertTrue(Files.exists(other));
  }

  @Test
  void onlyTheOwnerCanReadTheList() throws IOException {
    list.add(one);

    assertEquals(
        PosixFilePermissions.fromString("rw-------"), Files.getPosixFilePermissions(list.file()));
    assertEquals(
        PosixFilePermissions.fromString("rwx------"),
        Files.getPosixFilePermissions(list.file().getParent()));
  }

  @Test
  void removedDirectoryIsNotListed() throws IOException {
    list.add(one);
    list.add(two);

    assertTrue(list.remove(one));
    assertFalse(list.remove(one));
    assertEquals(Set.of(two), list.directories());
  }

  @Test
  void emptyListHasNoFile() throws IOException {
    list.add(one);
    list.remove(one);

    assertFalse(Files.exists(list.file()));
    assertEquals(Set.of(), list.directories());
  }

  @Test
  void otherProcessSeesTheChange() throws IOException {
    AccountList other = AccountList.in(list.file().getParent());
    assertEquals(Set.of(), other.directories());
    list.add(one);
    assertEquals(Set.of(one), other.directories());
  }

  @Test
  void directoriesOfADeletedTreeAreDropped() throws IOException {
    list.add(folder.resolve("deleted/home/.claude"));
    list.add(one);

    assertEquals(Set.of(one), list.directories());
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw--w----", "rw-----w-", "rw-rw-rw-"})
  void listThatOthersMayWriteToIsEmpty(String mode) throws IOException {
    list.add(one);
    AccountList other = AccountList.in(list.file().getParent());
    Files.setPosixFilePermissions(list.file(), PosixFilePermissions.fromString(mode));

    assertEquals(Set.of(), other.directories());
  }

  @Test
  void invalidLinesAreIgnored() throws IOException {
    Files.createDirectories(list.file().getParent());
    Files.writeString(list.file(), "\nrelative\n# comment\n/a\0b\n" + one + "\n/no/newline");
    Files.setPosixFilePermissions(list.file(), PosixFilePermissions.fromString("rw-------"));

    assertEquals(Set.of(one, Path.of("/no/newline")), list.directories());
  }

  @Test
  void nameWithALineBreakIsRefused() {
    assertThrows(IOException.class, () -> list.add(Path.of("/a\n/b")));
    assertEquals(Set.of(), list.directories());
  }

  @Test
  void directoryInPlaceOfTheListIsIgnored() throws IOException {
    Files.createDirectories(list.file());

    assertEquals(Set.of(), list.directories());
  }

  @Test
  void concurrentChangesAreNotLost() throws Exception {
    try (ExecutorService processes = Executors.newFixedThreadPool(8)) {
      List<Future<Boolean>> added = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        Path directory = folder.resolve("account-" + i);
        AccountList own = AccountList.in(list.file().getParent());
        added.add(processes.submit(() -> own.add(directory)));
      }
      for (Future<Boolean> each : added) {
        assertTrue(each.get());
      }
    }

    assertEquals(40, list.directories().size());
    assertEquals(List.of(list.file().getFileName().toString()), names());
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(list.file().getParent())) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  private void assertIsNotChanged(String problem) {
    assertTrue(assertThrows(IOException.class, () -> list.add(two)).getMessage().contains(problem));
    assertTrue(
        assertThrows(IOException.class, () -> list.remove(one)).getMessage().contains(problem));
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw--w----", "rw-----w-", "rw-rw-rw-"})
  void listThatOthersMayWriteToIsNotChanged(String mode) throws IOException {
    list.add(one);
    Files.setPosixFilePermissions(list.file(), PosixFilePermissions.fromString(mode));

    assertIsNotChanged("other users may write to " + list.file());
    assertEquals(List.of("" + one), Files.readAllLines(list.file()));
  }

  @Test
  void listThatIsNotUtf8IsNotChanged() throws IOException {
    list.add(one);
    byte[] bytes = {'/', 'a', (byte) 0xff, '\n'};
    Files.write(list.file(), bytes);

    assertIsNotChanged("is not UTF-8");
    assertArrayEquals(bytes, Files.readAllBytes(list.file()));
  }

  @Test
  void listThatIsTooLargeIsNotChanged() throws IOException {
    list.add(one);
    Files.writeString(list.file(), "/a\n".repeat(1_000_000));

    assertIsNotChanged("is larger than");
    assertEquals(3_000_000, Files.size(list.file()));
  }

  @Test
  void directoryInPlaceOfTheListIsNotChanged() throws IOException {
    Files.createDirectories(list.file());

    assertIsNotChanged("is not a file");
  }

  @Test
  void lockOfAKilledProcessIsIgnored() throws IOException {
    list.add(one);
    Path lock = Files.createFile(list.file().resolveSibling("accounts.lock"));
    Files.setLastModifiedTime(lock, FileTime.from(Instant.now().minusSeconds(60)));

    assertTrue(list.add(two));
    assertEquals(Set.of(one, two), list.directories());
  }
}
