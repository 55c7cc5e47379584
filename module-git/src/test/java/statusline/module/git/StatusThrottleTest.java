package statusline.module.git;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import statusline.tck.FakeStore;

class StatusThrottleTest {
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

  private final FakeStore store = new FakeStore();

  @Test
  void fastRepositoryIsNotThrottled() {
    StatusThrottle throttle = StatusThrottle.of(store).after(NOON, NOON.plusMillis(800));

    assertEquals(Duration.ZERO, throttle.pause(NOON.plusMillis(800)));
    assertFalse(throttle.skipsUntracked(NOON.plusMillis(800)));
    throttle.replace(StatusThrottle.of(store), store);
    assertEquals(0, store.writes());
  }

  @Test
  void pauseIsTenTimesTheDuration() {
    Instant end = NOON.plusMillis(900);
    StatusThrottle throttle = StatusThrottle.of(store).after(NOON, end);

    assertEquals(Duration.ofMillis(9_000), throttle.pause(end));
    assertEquals(Duration.ofMillis(1), throttle.pause(end.plusMillis(8_999)));
    assertEquals(Duration.ZERO, throttle.pause(end.plusMillis(9_000)));
  }

  @Test
  void untrackedFilesAreSkippedForTenMinutes() {
    Instant end = NOON.plusMillis(900);
    StatusThrottle slow = StatusThrottle.of(store).after(NOON, end);
    StatusThrottle quickAgain = slow.after(NOON.plusSeconds(10), NOON.plusSeconds(10));

    assertEquals(Duration.ZERO, quickAgain.pause(NOON.plusSeconds(10)));
    assertTrue(quickAgain.skipsUntracked(end.plusSeconds(599)));
    assertFalse(quickAgain.skipsUntracked(end.plusSeconds(600)));
    assertEquals(
        StatusThrottle.of(store), quickAgain.after(NOON.plusSeconds(700), NOON.plusSeconds(700)));
  }

  @Test
  void throttleSurvivesDaemon() {
    StatusThrottle throttle = StatusThrottle.of(store).after(NOON, NOON.plusSeconds(2));

    throttle.replace(StatusThrottle.of(store), store);

    assertEquals(throttle, StatusThrottle.of(store));
  }

  @Test
  void clockSetBackIsIgnored() {
    StatusThrottle throttle = StatusThrottle.of(store).after(NOON, NOON.plusSeconds(2));

    assertEquals(Duration.ZERO, throttle.pause(NOON.minusSeconds(60)));
    assertFalse(throttle.skipsUntracked(NOON.minusSeconds(60)));
  }

  @Test
  void clockJumpIsClamped() {
    assertEquals(0, StatusThrottle.of(store).after(NOON, NOON.minusSeconds(60)).tookMillis());
    assertEquals(
        60_000, StatusThrottle.of(store).after(NOON, NOON.plusSeconds(86_400)).tookMillis());
  }

  @Test
  void malformedStoreIsIgnored() throws IOException {
    for (String kept : new String[] {"", "1", "1 2", "1 2 ", "a b c", "1 2 3 4", "9".repeat(99)}) {
      store.write(kept.getBytes(StandardCharsets.US_ASCII));

      assertEquals(new StatusThrottle(0, 0, 0), StatusThrottle.of(store), kept);
    }
  }

  @Test
  void failedWriteIsIgnored() {
    store.failWrites();

    new StatusThrottle(1, 2, 3).replace(new StatusThrottle(0, 0, 0), store);

    assertEquals(new StatusThrottle(0, 0, 0), StatusThrottle.of(store));
  }
}
