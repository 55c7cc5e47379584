package statusline.config.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Edits a file while another program truncates and rewrites it without a lock, as the host does.
class BusyFileTest {
  private static final int EDITS = 40;

  @TempDir Path folder;

  /// Increments a counter in the file until it is stopped, and returns the number of lost updates.
  private static long rewrite(Path file, AtomicBoolean isOver) throws Exception {
    long counter = 0;
    long lost = 0;
    while (!isOver.get()) {
      Optional<CommentedJson> read = read(file);
      if (read.isPresent()) {
        lost += counter > 0 && !counted(read.get()).equals(Optional.of(counter)) ? 1 : 0;
        counter++;
        Files.writeString(file, read.get().with(List.of("counter"), counter).text());
      }
      LockSupport.parkNanos(20_000_000);
    }
    return counted(read(file).orElseThrow()).equals(Optional.of(counter)) ? lost : lost + 1;
  }

  private static Optional<Object> counted(CommentedJson json) {
    return json.value(List.of("counter"));
  }

  private static Optional<CommentedJson> read(Path file) throws IOException {
    try {
      CommentedJson json = CommentedJson.of(Files.readString(file), DuplicateNames.LAST_WINS);
      return json.value(List.of("foreign")).map(found -> json);
    } catch (JsonTextException incomplete) {
      return Optional.empty();
    }
  }

  @Test
  void keysOfOtherProgramsAreNotLost() throws Exception {
    Path file = folder.resolve("settings.json");
    Files.writeString(file, "{\n  // mine\n  \"foreign\": [\"" + "x".repeat(20_000) + "\"]\n}\n");
    var isOver = new AtomicBoolean();
    int written = 0;
    try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
      Future<Long> host = threads.submit(() -> rewrite(file, isOver));
      try {
        for (int i = 0; i < EDITS; i++) {
          written += edit(file, i) ? 1 : 0;
        }
      } finally {
        isOver.set(true);
      }
      assertEquals(0, host.get());
    }
    assertTrue(read(file).orElseThrow().text().contains("// mine"));
    assertTrue(written > 0, "only " + written + " edits came through");
    try (var files = Files.list(folder)) {
      assertEquals(List.of(file), files.toList());
    }
  }

  private static boolean edit(Path file, int value) throws IOException {
    try {
      return new FileEdit(file, DuplicateNames.LAST_WINS)
          .apply(json -> json.with(List.of("ours"), value));
    } catch (ChangedFileException | JsonTextException neverQuiet) {
      return false;
    }
  }
}
