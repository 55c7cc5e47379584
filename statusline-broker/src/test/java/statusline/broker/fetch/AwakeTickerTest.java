package statusline.broker.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class AwakeTickerTest {
  private static final long SECOND = Duration.ofSeconds(1).toNanos();

  private final AtomicLong awake = new AtomicLong(7 * SECOND);
  private final AtomicLong whole = new AtomicLong(100 * SECOND);
  private final AwakeTicker ticker = new AwakeTicker(awake::get, whole::get);

  private long after(long awakeNanos, long wholeNanos) {
    long before = ticker.nanos();
    awake.addAndGet(awakeNanos);
    whole.addAndGet(wholeNanos);
    return ticker.nanos() - before;
  }

  @Test
  void tickerRunsWhileMachineIsAwake() {
    assertEquals(5 * SECOND, after(5 * SECOND, 5 * SECOND));
  }

  @Test
  void tickerIncludesSleep() {
    assertEquals(36_005 * SECOND, after(5 * SECOND, 36_005 * SECOND));
    assertEquals(3 * SECOND, after(3 * SECOND, 3 * SECOND));
    assertEquals(100 * SECOND, after(2 * SECOND, 100 * SECOND));
  }

  @Test
  void smallDriftIsIgnored() {
    assertEquals(5 * SECOND, after(5 * SECOND, 6 * SECOND));
  }

  @Test
  void tickerNeverGoesBack() {
    assertEquals(5 * SECOND, after(5 * SECOND, -3_600 * SECOND));
    assertEquals(5 * SECOND, after(5 * SECOND, 5 * SECOND));
  }

  @Test
  void sleepIsCheckedAtMostEverySecond() {
    assertEquals(SECOND / 2, after(SECOND / 2, 60 * SECOND));
    assertEquals(59 * SECOND + SECOND / 2 + SECOND, after(SECOND, SECOND));
  }
}
