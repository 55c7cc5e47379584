package statusline.broker.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import statusline.api.ModuleState;
import statusline.storage.guard.Workers;

class FileModuleStateTest {
  private static final String OWNER = "acme.module";

  @TempDir Path folder;

  private final Workers workers = new Workers(System::nanoTime);

  @AfterEach
  void close() {
    workers.close();
  }

  private ModuleStates states(String account) {
    Path directory = folder.resolve(account);
    return new ModuleStates(folder.resolve("store"), directory, workers, InstantSource.system());
  }

  private static Optional<String> text(ModuleState state) {
    return state.read(bytes -> new String(bytes.readAllBytes(), UTF_8));
  }

  private void write(String account, String text) throws IOException {
    ModuleStates states = states(account);
    states.of(OWNER).writeLater(out -> out.write(text.getBytes(UTF_8)));
    makeOld();
    states.close();
  }

  /// A state that is hardly older than the exit is not written again.
  private void makeOld() throws IOException {
    for (Path file : files()) {
      if (!file.getFileName().toString().startsWith(".")) {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(60)));
      }
    }
  }

  private List<Path> files() throws IOException {
    List<Path> files = new ArrayList<>();
    Path owner = folder.resolve("store").resolve(OWNER);
    if (Files.isDirectory(owner)) {
      try (var children = Files.newDirectoryStream(owner)) {
        children.forEach(files::add);
      }
    }
    return files;
  }

  @Test
  void nextProcessReadsStateOfEarlierOne() throws IOException {
    write("a", "first");
    write("a", "second");

    assertEquals(Optional.of("second"), text(states("a").of(OWNER)));
    assertEquals(1, files().size());
  }

  @Test
  void eachConfigurationDirectoryHasItsOwnState() throws IOException {
    write("a", "first");
    write("b", "second");

    assertEquals(Optional.of("first"), text(states("a").of(OWNER)));
    assertEquals(Optional.of("second"), text(states("b").of(OWNER)));
    assertEquals(Optional.empty(), text(states("c").of(OWNER)));
    assertEquals(Optional.empty(), text(states("a").of("other.module")));
  }

  @Test
  void fileOfOtherDirectoryReadsAsEmpty() throws IOException {
    write("a", "first");
    Path first = files().getFirst();
    write("b", "second");
    for (Path file : files()) {
      if (!file.equals(first)) {
        Files.copy(file, first, StandardCopyOption.REPLACE_EXISTING);
      }
    }

    assertEquals(Optional.empty(), text(states("a").of(OWNER)));
  }

  @Test
  void damagedStateReadsAsEmpty() throws IOException {
    write("a", "content");
    Path file = files().getFirst();
    byte[] whole = Files.readAllBytes(file);

    for (int length = 0; length < whole.length; length++) {
      Files.write(file, Arrays.copyOf(whole, length));
      assertEquals(Optional.empty(), text(states("a").of(OWNER)), "cut to " + length);
    }
    for (int bit = 0; bit < whole.length * 8; bit++) {
      byte[] turned = whole.clone();
      turned[bit / 8] ^= (byte) (1 << (bit % 8));
      Files.write(file, turned);
      assertEquals(Optional.empty(), text(states("a").of(OWNER)), "bit " + bit);
    }
    Files.write(file, Arrays.copyOf(whole, whole.length + 1));
    assertEquals(Optional.empty(), text(states("a").of(OWNER)), "longer");
  }

  @Test
  void stateThatCannotBeDecodedReadsAsEmpty() throws IOException {
    write("a", "content");

    assertEquals(
        Optional.empty(),
        states("a")
            .of(OWNER)
            .read(
                bytes -> {
                  throw new IllegalArgumentException("another version");
                }));
  }

  @Test
  void failedWriteKeepsOldState() throws IOException {
    write("a", "old");
    ModuleStates states = states("a");
    states
        .of(OWNER)
        .writeLater(
            out -> {
              out.write(1);
              throw new IOException("the disk is full");
            });
    makeOld();
    states.close();

    assertEquals(Optional.of("old"), text(states("a").of(OWNER)));
    assertEquals(1, files().size());
  }

  @Test
  void onlyLastRequestIsWritten() throws IOException {
    write("a", "old");
    List<String> written = new ArrayList<>();
    ModuleStates states = states("a");
    for (String text : List.of("one", "two", "three")) {
      states.of(OWNER).writeLater(out -> written.add(text));
    }
    makeOld();
    states.close();
    states.close();

    assertEquals(List.of("three"), written);
  }

  @Test
  void exitDoesNotReplaceStateOfAMomentAgo() throws IOException {
    write("a", "old");
    ModuleStates states = states("a");
    states.of(OWNER).writeLater(out -> out.write("new".getBytes(UTF_8)));
    states.close();

    assertEquals(Optional.of("old"), text(states("a").of(OWNER)));
  }

  @Test
  void temporaryFileOfKilledProcessIsDeleted() throws IOException {
    write("a", "old");
    Path left = Files.writeString(files().getFirst().resolveSibling(".new123.bin"), "half");
    Files.setLastModifiedTime(left, FileTime.from(Instant.now().minusSeconds(3_600)));

    write("a", "new");

    assertFalse(Files.exists(left));
    assertEquals(Optional.of("new"), text(states("a").of(OWNER)));
  }
}
