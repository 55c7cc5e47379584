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
import statusline.broker.BoardEntry.State;
import statusline.broker.TestModule.Words;

/// What a broker knew, the next one knows, and marks it as old until it is fetched anew.
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
      broker.board();
    }
  }

  @Test
  void theNextBrokerShowsItAtOnceAndMarksItUntilItIsRefreshed() {
    learn();
    try (var broker = new TestBroker(Duration.ZERO, folder, slow("after"))) {
      BoardEntry first = broker.entry("words");
      release.countDown();
      BoardEntry later = CoordinationTest.eventually(broker, State.FRESH);

      assertEquals("before", TestBroker.words(first));
      assertEquals(State.OLD, first.state());
      assertTrue(first.stale());
      assertTrue(first.age().isPresent());
      assertEquals("after", TestBroker.words(later));
      assertFalse(later.stale());
    }
  }

  @Test
  void itIsWrittenWithoutAnybodyClosing() throws IOException {
    try (var broker =
        new TestBroker(folder, TestModule.saying("words", "before")).keepingSnapshots()) {
      broker.board();
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
  void aBrokerThatKeepsNoneWritesNone() throws IOException {
    try (var broker = new TestBroker(folder, TestModule.saying("words", "before"))) {
      broker.board();
    }

    assertEquals(0, snapshots());
  }

  @Test
  void anythingElseThanASnapshotCountsAsNone() throws IOException {
    learn();
    Path stores = folder.resolve("store").resolve("snapshot");
    try (Stream<Path> files = Files.list(stores)) {
      for (Path file : files.toList()) {
        Files.write(file, new byte[] {1, 2, 3});
      }
    }
    try (var broker = new TestBroker(Duration.ZERO, folder, slow("after"))) {
      BoardEntry entry = broker.entry("words");
      release.countDown();

      assertEquals(State.FAILED, entry.state());
      assertEquals(Optional.of("it is being fetched"), entry.reason());
    }
  }

  @Test
  void whatABrokerWasNotAskedForStaysForTheOneAfterIt() {
    learn();
    learnSomethingElse(Duration.ZERO);
    try (var broker = new TestBroker(Duration.ZERO, folder, slow("after"))) {
      BoardEntry entry = broker.entry("words");
      release.countDown();

      assertEquals("before", TestBroker.words(entry));
    }
  }

  @Test
  void whatNobodyAsksForIsForgottenAfterADay() {
    learn();
    learnSomethingElse(Duration.ofHours(25));
    // Its clock has not moved on: only what is not there cannot be shown.
    try (var broker = new TestBroker(Duration.ZERO, folder, slow("after"))) {
      BoardEntry entry = broker.entry("words");
      release.countDown();

      assertEquals(State.FAILED, entry.state());
    }
  }

  private void learnSomethingElse(Duration later) {
    try (var broker = new TestBroker(folder, TestModule.saying("other", "x")).keepingSnapshots()) {
      broker.advance(later);
      broker.board();
    }
  }

  @Test
  void whatIsOlderThanADayIsForgotten() {
    learn();
    try (var broker = new TestBroker(Duration.ZERO, folder, slow("after"))) {
      broker.advance(Duration.ofHours(25));
      BoardEntry entry = broker.entry("words");
      release.countDown();

      assertEquals(State.FAILED, entry.state());
    }
  }
}
