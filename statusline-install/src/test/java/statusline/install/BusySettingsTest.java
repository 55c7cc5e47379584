package statusline.install;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import statusline.config.json.CommentedJson;
import statusline.config.json.DuplicateNames;
import statusline.config.json.FileSnapshot;
import statusline.config.json.JsonTextException;

/// Installs while the host truncates and writes the same file.
class BusySettingsTest {
  private static final long PAUSE_NANOS = 20_000_000;

  @TempDir Path folder;

  /// The host's observations of its own file.
  ///
  /// @param writes number of its writes
  /// @param lost number of writes that the next read did not find
  /// @param invalid number of reads of an incomplete file, except while the host itself writes it
  private record Seen(long writes, long lost, long invalid) {}

  /// Rewrites the file until it is stopped. Each write is based on the last read, as in the host.
  private static Seen rewrite(Path file, AtomicBoolean isOver) throws Exception {
    long lost = 0;
    long invalid = 0;
    long counter = 0;
    while (!isOver.get()) {
      Optional<CommentedJson> read = read(file);
      if (read.isPresent()) {
        Optional<Object> counted = read.get().value(List.of("counter"));
        lost += counter > 0 && !counted.equals(Optional.of(counter)) ? 1 : 0;
        counter++;
        Files.writeString(file, read.get().with(List.of("counter"), counter).text());
      } else {
        invalid++;
      }
      LockSupport.parkNanos(PAUSE_NANOS);
    }
    return new Seen(counter, lost, invalid);
  }

  private static Optional<CommentedJson> read(Path file) throws IOException {
    try {
      String text = FileSnapshot.of(file).text().orElse("");
      CommentedJson json = CommentedJson.of(text, DuplicateNames.LAST_WINS);
      return json.value(List.of("foreign")).map(found -> json);
    } catch (JsonTextException incomplete) {
      return Optional.empty();
    }
  }

  @Test
  void noKeyIsLostAndNoFileIsInvalid(TestReporter reporter) throws Exception {
    installAndUninstall(8, reporter);
  }

  @Test
  @Tag("suite")
  void noKeyIsLostIn500Rounds(TestReporter reporter) throws Exception {
    installAndUninstall(500, reporter);
  }

  private void installAndUninstall(int rounds, TestReporter reporter) throws Exception {
    TestPaths paths = TestPaths.in(folder);
    Files.writeString(
        paths.settings(),
        "{\n  // mine\n  \"foreign\": \""
            + "x".repeat(20_000)
            + "\",\n"
            + "  \"statusLine\": {\"type\": \"command\", \"command\": \"~/line.sh\"}\n}\n");
    var isOver = new AtomicBoolean();
    int installed = 0;
    int restored = 0;
    Seen seen;
    try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
      Future<Seen> host = threads.submit(() -> rewrite(paths.settings(), isOver));
      try {
        for (int i = 0; i < rounds; i++) {
          installed += succeeds(paths::installByForce) ? 1 : 0;
          restored += succeeds(() -> paths.uninstall(TestDialog.withoutUser())) ? 1 : 0;
        }
      } finally {
        isOver.set(true);
      }
      seen = host.get();
    }
    assertEquals(new Seen(seen.writes(), 0, 0), seen);
    paths.uninstall(TestDialog.withoutUser());

    CommentedJson end = read(paths.settings()).orElseThrow();
    assertTrue(end.text().contains("// mine"));
    assertEquals(
        Optional.of(Map.of("type", "command", "command", "~/line.sh")),
        end.value(List.of("statusLine")));
    int succeeded = installed + restored;
    assertTrue(succeeded > rounds, () -> succeeded + " of " + 2 * rounds + " succeeded");
    reporter.publishEntry("succeeded", succeeded + " of " + 2 * rounds);
    reporter.publishEntry("of the host", seen.toString());
  }

  /// A command, which fails if the host changed the file during each attempt.
  private interface Step {
    int run() throws IOException, InstallException;
  }

  private static boolean succeeds(Step step) {
    try {
      return step.run() == 0;
    } catch (IOException | InstallException fileChanged) {
      return false;
    }
  }
}
