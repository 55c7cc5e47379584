package statusline.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeTextTest {
  @ParameterizedTest
  @CsvSource({
    "-9223372036854775808, <1m",
    "-5, <1m",
    "0, <1m",
    "59, <1m",
    "60, 1m",
    "3599, 59m",
    "3600, 1h00m",
    "7440, 2h04m",
    "8040, 2h14m",
    "86399, 23h59m",
    "86400, 1d00h",
    "273600, 3d04h",
    "8640000, 100d00h",
  })
  void readsAsPeopleSayIt(long seconds, String text) {
    assertEquals(text, TimeText.of(seconds));
  }
}
