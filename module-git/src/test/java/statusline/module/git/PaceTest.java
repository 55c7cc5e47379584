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

class PaceTest {
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

  private final FakeStore store = new FakeStore();

  @Test
  void letsAQuickRepositoryBe() {
    Pace pace = Pace.of(store).after(NOON, NOON.plusMillis(800));

    assertEquals(Duration.ZERO, pace.rest(NOON.plusMillis(800)));
    assertFalse(pace.isLean(NOON.plusMillis(800)));
    pace.replace(Pace.of(store), store);
    assertEquals(0, store.writes());
  }

  @Test
  void restsTenTimesAsLongAsASlowStatusTook() {
    Instant end = NOON.plusMillis(900);
    Pace pace = Pace.of(store).after(NOON, end);

    assertEquals(Duration.ofMillis(9_000), pace.rest(end));
    assertEquals(Duration.ofMillis(1), pace.rest(end.plusMillis(8_999)));
    assertEquals(Duration.ZERO, pace.rest(end.plusMillis(9_000)));
  }

  @Test
  void looksForNoUntrackedFilesForTenMinutesAfterASlowStatus() {
    Instant end = NOON.plusMillis(900);
    Pace slow = Pace.of(store).after(NOON, end);
    Pace quickAgain = slow.after(NOON.plusSeconds(10), NOON.plusSeconds(10));

    assertEquals(Duration.ZERO, quickAgain.rest(NOON.plusSeconds(10)));
    assertTrue(quickAgain.isLean(end.plusSeconds(599)));
    assertFalse(quickAgain.isLean(end.plusSeconds(600)));
    assertEquals(Pace.of(store), quickAgain.after(NOON.plusSeconds(700), NOON.plusSeconds(700)));
  }

  @Test
  void isTheSameInTheNextDaemon() {
    Pace pace = Pace.of(store).after(NOON, NOON.plusSeconds(2));

    pace.replace(Pace.of(store), store);

    assertEquals(pace, Pace.of(store));
  }

  @Test
  void doesNotBelieveAClockThatWentBack() {
    Pace pace = Pace.of(store).after(NOON, NOON.plusSeconds(2));

    assertEquals(Duration.ZERO, pace.rest(NOON.minusSeconds(60)));
    assertFalse(pace.isLean(NOON.minusSeconds(60)));
  }

  @Test
  void doesNotTakeALeapOfTheClockForWork() {
    assertEquals(0, Pace.of(store).after(NOON, NOON.minusSeconds(60)).tookMillis());
    assertEquals(60_000, Pace.of(store).after(NOON, NOON.plusSeconds(86_400)).tookMillis());
  }

  @Test
  void beginsAnewWhereTheStoreIsNotReadable() throws IOException {
    for (String kept : new String[] {"", "1", "1 2", "1 2 ", "a b c", "1 2 3 4", "9".repeat(99)}) {
      store.write(kept.getBytes(StandardCharsets.US_ASCII));

      assertEquals(new Pace(0, 0, 0), Pace.of(store), kept);
    }
  }

  @Test
  void saysNothingOfAFullDisk() {
    store.failWrites();

    new Pace(1, 2, 3).replace(new Pace(0, 0, 0), store);

    assertEquals(new Pace(0, 0, 0), Pace.of(store));
  }
}
