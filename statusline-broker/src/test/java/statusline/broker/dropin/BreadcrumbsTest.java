package statusline.broker.dropin;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import statusline.storage.Quarantine;

/// Tests how a process finds out which drop-in has ended an earlier one.
class BreadcrumbsTest {
  private static final String DIGEST = "a".repeat(64);

  @TempDir Path home;

  private Path folder() {
    return home.resolve("modules");
  }

  /// Leaves the file that a process with another id had when it ended.
  private void leave(boolean isRunning, int process) throws IOException {
    var crumbs = new Breadcrumbs(folder());
    crumbs.open();
    Crumb crumb = crumbs.of(DIGEST);
    crumb.enter();
    if (!isRunning) {
      crumb.leave();
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder(), "running.*")) {
      for (Path file : files) {
        // No process has such an id.
        Files.move(file, folder().resolve("running." + (99_000_000 + process) + ".1"));
      }
    }
  }

  private void openAndClose() throws IOException {
    try (var crumbs = new Breadcrumbs(folder())) {
      crumbs.open();
    }
  }

  @Test
  void thirdExitWhileItsCodeRunsIsQuarantine() throws IOException {
    var stored = new Quarantine(folder(), DIGEST);

    for (int i = 0; i < Quarantine.MAX_EXITS; i++) {
      assertEquals(Optional.empty(), stored.reason());
      leave(true, i);
      openAndClose();
    }

    assertTrue(stored.reason().orElse("").contains("3 times"), () -> "" + stored.reason());
  }

  @Test
  void exitBetweenCallsIsNotCounted() throws IOException {
    leave(false, 0);

    openAndClose();

    assertEquals(0, new Quarantine(folder(), DIGEST).exits());
  }

  @Test
  void damagedFileIsIgnored() throws IOException {
    Files.createDirectories(folder());
    Files.write(folder().resolve("running.99000000.1"), "short".getBytes(US_ASCII));
    Files.write(folder().resolve("running.x"), ByteBuffer.allocate(200).array());

    openAndClose();

    assertEquals(0, new Quarantine(folder(), DIGEST).exits());
  }
}
