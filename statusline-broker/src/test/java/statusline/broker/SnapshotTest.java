package statusline.broker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import statusline.api.Fetched;
import statusline.broker.ModuleResult.State;
import statusline.broker.TestModule.Words;

/// Tests that a broker restores the readings of the previous one as stale.
class SnapshotTest {
  @TempDir Path folder;

  private final CountDownLatch release = new CountDownLatch(1);

  private TestModule slow(String text) {
    return new TestModule(
        "words",
        context -> {
          assertTrue(release.await(20, TimeUnit.SECONDS));
          return Fetched.of(new Words(text));
        });
  }

  private void learn() {
    try (var broker =
        new TestBroker(folder, TestModule.saying("words", "before")).keepingSnapshots()) {
      broker.lineData();
    }
  }

  @Test
  void nextBrokerShowsSavedReadingAsStale() {
    learn();
    try (var broker = new TestBroker(Duration.ZERO, folder, slow("after"))) {
      ModuleResult first = broker.entry("words");
      release.countDown();
      ModuleResult later = CoordinationTest.eventually(broker, State.FRESH);

      assertEquals("before", TestBroker.words(first));
      assertEquals(State.OLD, first.state());
      assertTrue(first.stale());
      assertTrue(first.age().isPresent());
      assertEquals("after", TestBroker.words(later));
      assertFalse(later.stale());
    }
  }

  @Test
  void snapshotIsWrittenBeforeClose() throws IOException {
    try (var broker =
        new TestBroker(folder, TestModule.saying("words", "before")).keepingSnapshots()) {
      broker.lineData();
      long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
      while (snapshots() == 0 && System.nanoTime() - deadline < 0) {
        Thread.onSpinWait();
      }

      assertEquals(1, snapshots());
    }
  }

  private long snapshots() throws IOException {
    Path stores = folder.resolve("store").resolve("snapshot");
    if (!Files.isDirectory(stores)) {
      return 0;
    }
    try (Stream<Path> files = Files.list(stores)) {
      return files.filter(file -> file.toString().endsWith(".bin")).count();
    }
  }

  @Test
  void snapshotsAreWrittenOnlyIfEnabled() throws IOException {
    try (var broker = new TestBroker(folder, TestModule.saying("words", "before"))) {
      broker.lineData();
    }

    assertEquals(0, snapshots());
  }

  @Test
  void invalidSnapshotIsIgnored() throws IOException {
    learn();
    Path stores = folder.resolve("store").resolve("snapshot");
    try (Stream<Path> files = Files.list(stores)) {
      for (Path file : files.toList()) {
        Files.write(file, new byte[] {1, 2, 3});
      }
    }
    try (var broker = new TestBroker(Duration.ZERO, folder, slow("after"))) {
      ModuleResult entry = broker.entry("words");
      release.countDown();

      assertEquals(State.FAILED, entry.state());
      assertEquals(Optional.of("its fetch is in flight"), entry.reason());
    }
  }

  @Test
  void unusedSavedReadingIsKept() {
    learn();
    learnSomethingElse(Duration.ZERO);
    try (var broker = new TestBroker(Duration.ZERO, folder, slow("after"))) {
      ModuleResult entry = broker.entry("words");
      release.countDown();

      assertEquals("before", TestBroker.words(entry));
    }
  }

  @Test
  void unusedSavedReadingExpiresAfterOneDay() {
    learn();
    learnSomethingElse(Duration.ofHours(25));
    // Its clock did not advance, so only a missing reading is not shown.
    try (var broker = new TestBroker(Duration.ZERO, folder, slow("after"))) {
      ModuleResult entry = broker.entry("words");
      release.countDown();

      assertEquals(State.FAILED, entry.state());
    }
  }

  private void learnSomethingElse(Duration later) {
    try (var broker = new TestBroker(folder, TestModule.saying("other", "x")).keepingSnapshots()) {
      broker.advance(later);
      broker.lineData();
    }
  }

  @Test
  void savedReadingExpiresAfterOneDay() {
    learn();
    try (var broker = new TestBroker(Duration.ZERO, folder, slow("after"))) {
      broker.advance(Duration.ofHours(25));
      ModuleResult entry = broker.entry("words");
      release.countDown();

      assertEquals(State.FAILED, entry.state());
    }
  }
}
