package statusline.broker;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import statusline.api.Policy;

class FetchPermitTest {
  @TempDir Path folder;

  @Test
  void fetchThatTimedOutBeforeStartUsesNoThread() {
    TestModule hasty = TestModule.saying("words", "here").with(Policy.everyLine());
    hasty.policy = hasty.policy.withTimeout(Duration.ofNanos(1)).withMaxConcurrent(1);
    try (var broker = new TestBroker(folder, hasty)) {
      for (int i = 0; i < 100; i++) {
        broker.lineData();
      }
      long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
      boolean busy = true;
      while (busy && System.nanoTime() - deadline < 0) {
        busy = isBusy(broker.entry("words"));
      }

      assertFalse(busy);
    }
  }

  private static boolean isBusy(ModuleResult entry) {
    return entry.reason().equals(Optional.of("it is still busy with earlier fetches"));
  }
}
