package statusline.daemon.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class AnswerTimesTest {
  private final AnswerTimes times = new AnswerTimes();

  private void addMicros(long micros, int count) {
    for (int i = 0; i < count; i++) {
      times.add(micros * 1_000);
    }
  }

  @Test
  void quantileIsZeroBeforeFirstAnswer() {
    assertEquals(0, times.quantileMicros(0.5));
  }

  @Test
  void quantileIsAtMostOneEighthTooLong() {
    for (long micros : new long[] {0, 1, 7, 8, 9, 100, 1_000, 60_001, 9_999_999}) {
      var one = new AnswerTimes();
      one.add(micros * 1_000);
      long quantile = one.quantileMicros(0.5);
      assertTrue(
          quantile >= micros && quantile <= micros + micros / 8 + 1, micros + " gives " + quantile);
    }
  }

  @Test
  void slowestHundredthDiffersFromTheRest() {
    addMicros(100, 990);
    addMicros(50_000, 10);

    assertTrue(times.quantileMicros(0.5) < 115);
    assertTrue(times.quantileMicros(0.99) < 115);
    assertTrue(times.quantileMicros(0.995) >= 50_000);
  }

  @Test
  void timeBeyondLastClassIsCountedThere() {
    times.add(Long.MAX_VALUE);

    assertTrue(times.quantileMicros(1) > 0);
  }
}
