package statusline.broker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import statusline.api.Effort;
import statusline.api.Fetched;
import statusline.api.Scope;
import statusline.api.SessionInput;
import statusline.broker.TestModule.Words;

/// Tests that a data module whose calls do not return holds up no line.
class GuardedLineTest {
  @TempDir Path folder;
  private final CountDownLatch release = new CountDownLatch(1);
  private final AtomicBoolean hangs = new AtomicBoolean();
  private final Set<Thread> threads = ConcurrentHashMap.newKeySet();
  private final TestModule other = TestModule.saying("other", "here").ofEveryLine();

  @AfterEach
  void releaseHangingCalls() {
    release.countDown();
  }

  /// {@return a data module that hangs for sessions whose id starts with `hung`}
  private TestModule module() {
    return new TestModule(
        "words",
        context -> {
          threads.add(Thread.currentThread());
          hang(context.session());
          return Fetched.of(new Words("here"));
        });
  }

  private void hang(SessionInput session) {
    if (session.sessionId().orElse("").startsWith("hung")) {
      hang();
    }
  }

  /// Ignores interrupts, as an access to a file system does.
  private void hang() {
    while (hangs.get() && release.getCount() > 0) {
      try {
        release.await();
      } catch (InterruptedException ignored) {
        // Waits on.
      }
    }
  }

  private static String words(LineData line, String moduleId) {
    return TestBroker.words(line.entry(moduleId).orElseThrow());
  }

  @Test
  void quickFetchRunsOnThreadOfLine() {
    try (var broker = new TestBroker(folder, module().ofEveryLine())) {
      broker.lineData("one");

      assertEquals(Set.of(Thread.currentThread()), threads);
    }
  }

  @Test
  void lineGoesOnWithoutFetchThatHangs() throws Exception {
    hangs.set(true);
    try (var broker = new TestBroker(folder, module().ofEveryLine(), other)) {
      LineData line = broker.guardedLine("hung");

      assertEquals("here", words(line, "other"));
      assertEquals(ModuleResult.State.FAILED, line.entry("words").orElseThrow().state());
      assertTrue(
          line.entry("words").orElseThrow().reason().orElse("").startsWith("its files do not"));
      assertEquals("here", words(broker.guardedLine("one"), "words"));
    }
  }

  @Test
  void lineShowsLastReadingOfModuleWhoseScopeHangs() throws Exception {
    TestModule module =
        TestModule.saying("words", "here")
            .scopedBy(
                context -> {
                  hang(context.session());
                  return Scope.machine();
                });
    try (var broker = new TestBroker(folder, module, other)) {
      broker.guardedLine("hung");
      hangs.set(true);

      ModuleResult result = broker.guardedLine("hung").entry("words").orElseThrow();

      assertEquals("here", TestBroker.words(result));
      assertEquals(ModuleResult.State.OLD, result.state());
    }
  }

  @Test
  void lineGoesOnWithoutFormatThatHangs() throws Exception {
    hangs.set(true);
    TestModule module = TestModule.saying("words", "here").ofEveryLine();
    module.formatting = this::hang;
    try (var broker = new TestBroker(folder, module, other)) {
      LineData line = broker.guardedLine("one");

      assertEquals("here", words(line, "other"));
      ModuleResult result = line.entry("words").orElseThrow();
      assertEquals(ModuleResult.State.FAILED, result.state());
      assertEquals("its code does not return", result.reason().orElse(""));
    }
  }

  /// A newer line may have stored a newer reading in the meantime.
  @Test
  void readingAfterTimeoutIsNotUsed() {
    var clock = new AtomicReference<TestBroker>();
    var module =
        new TestModule(
            "words",
            context -> {
              clock.get().advance(Duration.ofMinutes(1));
              return Fetched.of(new Words("late"));
            });
    try (var broker = new TestBroker(folder, module.ofEveryLine())) {
      clock.set(broker);

      ModuleResult result = broker.lineData("one").entry("words").orElseThrow();

      assertEquals(ModuleResult.State.FAILED, result.state());
      assertTrue(result.reason().orElse("").startsWith("it gave no answer within "));
    }
  }

  @Test
  void numberOfHangingThreadsIsLimited() throws Exception {
    hangs.set(true);
    try (var broker = new TestBroker(folder, module().ofEveryLine(), other)) {
      for (int i = 0; i < 20; i++) {
        assertEquals("here", words(broker.guardedLine("hung"), "other"));
      }

      assertTrue(threads.size() <= 3, () -> "threads: " + threads.size());
      assertTrue(broker.late() <= 3);
    }
  }

  @Test
  void moduleIsAskedAgainWhenHangingCallHasReturned() throws Exception {
    hangs.set(true);
    try (var broker = new TestBroker(folder, module().ofEveryLine(), other)) {
      broker.guardedLine("hung");
      hangs.set(false);
      release.countDown();
      CoordinationTest.await(() -> broker.late() == 0);

      assertEquals("here", words(broker.guardedLine("hung"), "words"));
    }
  }

  @Test
  void hangingFetchesInBackgroundGiveTheirPlaceBack() throws Exception {
    hangs.set(true);
    TestModule module = module().costing(Effort.PROGRAM);
    module.policy = module.policy.withMaxConcurrent(2).withTimeout(Duration.ofMillis(100));
    module.kind = Scope.Kind.SESSION;
    module.scope = context -> Scope.session(context.session());
    try (var broker = new TestBroker(Duration.ZERO, folder, module, other)) {
      for (int i = 0; i < 5; i++) {
        broker.guardedLine("hung-" + i);
      }
      CoordinationTest.await(
          () -> {
            LineData line = broker.lineData("one");
            return line.entry("words").orElseThrow().state() == ModuleResult.State.FRESH;
          });
    }
  }
}
