package statusline.renderer.segment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class AgeTextTest {
  @Test
  void ageBelowOneMinuteIsEmpty() {
    assertEquals("", AgeText.of(Duration.ZERO));
    assertEquals("", AgeText.of(Duration.ofMillis(999)));
    assertEquals("", AgeText.of(Duration.ofSeconds(59)));
  }

  @Test
  void ageBelowOneHourIsInMinutes() {
    assertEquals("1m", AgeText.of(Duration.ofSeconds(60)));
    assertEquals("3m", AgeText.of(Duration.ofSeconds(239)));
    assertEquals("59m", AgeText.of(Duration.ofSeconds(3_599)));
  }

  @Test
  void ageBelowOneDayIsInHours() {
    assertEquals("1h", AgeText.of(Duration.ofSeconds(3_600)));
    assertEquals("23h", AgeText.of(Duration.ofSeconds(86_399)));
  }

  @Test
  void daysHaveAtMostThreeDigits() {
    assertEquals("1d", AgeText.of(Duration.ofSeconds(86_400)));
    assertEquals("999d", AgeText.of(Duration.ofDays(999)));
    assertEquals("999d", AgeText.of(Duration.ofDays(1_000)));
    assertEquals("999d", AgeText.of(Duration.ofSeconds(Long.MAX_VALUE)));
  }

  @Test
  void negativeAgeIsEmpty() {
    assertEquals("", AgeText.of(Duration.ofSeconds(-5)));
    assertEquals("", AgeText.of(Duration.ofSeconds(Long.MIN_VALUE)));
  }
}
