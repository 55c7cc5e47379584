package statusline.broker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import statusline.api.Fetched;
import statusline.api.JsonObject;
import statusline.api.Policy;
import statusline.api.Scope;
import statusline.broker.TestModule.Words;

/// Tests settings of one run that override those of the account.
class RunOverrideTest {
  @TempDir Path folder;

  private static RunOverride of(String key, Object value) {
    return new RunOverride(JsonObject.of(Map.of("words", Map.of(key, value))), Optional.empty());
  }

  @Test
  void hiddenModuleIsNeitherShownNorFetched() {
    TestModule module = TestModule.saying("words", "here");
    try (var broker = new TestBroker(folder, module)) {
      LineData hidden = broker.lineData(of("enabled", false));

      assertEquals(Optional.empty(), hidden.entry("words"));
      assertEquals(0, module.fetches.get());
      assertEquals("here", TestBroker.words(broker.entry("words")));
    }
  }

  @Test
  void runUsesItsOwnRefreshInterval() throws InterruptedException {
    var fetched = new CountDownLatch(2);
    TestModule module =
        new TestModule(
            "words",
            context -> {
              fetched.countDown();
              return Fetched.of(new Words("here"));
            });
    try (var broker = new TestBroker(folder, module)) {
      broker.lineData();
      broker.advance(Duration.ofSeconds(5));

      broker.lineData(of("refreshInterval", "1s"));

      assertTrue(fetched.await(30, TimeUnit.SECONDS), "it was not fetched anew");
      broker.lineData();
      assertEquals(2, module.fetches.get());
    }
  }

  @Test
  void runUsesItsOwnStalenessThreshold() {
    var hold = new CountDownLatch(1);
    var fetches = new AtomicInteger();
    var module =
        new TestModule(
            "words",
            context -> {
              if (fetches.incrementAndGet() > 1) {
                hold.await();
              }
              return Fetched.of(new Words("here"));
            });
    try (var broker = new TestBroker(folder, module)) {
      broker.lineData();
      broker.advance(Duration.ofSeconds(12));

      ModuleResult own =
          broker.lineData(of("stalenessThreshold", "11s")).entry("words").orElseThrow();
      ModuleResult usual = broker.entry("words");

      assertEquals(ModuleResult.State.OLD, own.state());
      assertEquals(true, own.stale());
      assertEquals(false, usual.stale());
      hold.countDown();
    }
  }

  @Test
  void runUsesItsOwnLineBudget() throws InterruptedException {
    var hold = new CountDownLatch(1);
    var module =
        new TestModule(
            "words",
            context -> {
              hold.await();
              return Fetched.of(new Words("late"));
            });
    try (var broker = new TestBroker(Duration.ofMinutes(10), folder, module)) {
      LineData board =
          broker.lineData(new RunOverride(JsonObject.empty(), Optional.of(Duration.ZERO)));

      assertEquals(0, board.entry("words").orElseThrow().segments().size());
      hold.countDown();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "MACHINE, 10m, 1000, PT2S, 2",
    "REPOSITORY, 10m, 64, PT2S, 2",
    "CONFIG_DIRECTORY, 3s, 3, PT2S, 2",
    "REPOSITORY, 1ms, 1, PT2S, 2",
    "SESSION, 10m, 64, PT2S, 2",
    "SESSION, 1s, 1, PT1S, 1"
  })
  void runCannotRaiseLimitsOrChangeThoseOfSharedReadings(
      Scope.Kind kind, String timeout, int concurrent, Duration ownTimeout, int ownConcurrent) {
    TestModule module = TestModule.saying("words", "here");
    module.kind = kind;
    Map<String, Object> said = Map.of("timeout", timeout, "maxConcurrent", (long) concurrent);
    var run = new RunOverride(JsonObject.of(Map.of("words", said)), Optional.empty());

    Policy policy = run.of(module.active()).policy();

    assertEquals(ownTimeout, policy.timeout());
    assertEquals(ownConcurrent, policy.maxConcurrent());
  }
}
