package statusline.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationTextTest {
  @ParameterizedTest
  @CsvSource({
    "250ms, PT0.25S",
    "250, PT0.25S",
    "0, PT0S",
    "90s, PT1M30S",
    "5m, PT5M",
    "1h, PT1H",
    "2d, PT48H",
    "007s, PT7S",
    "' 5 m ', PT5M",
  })
  void readsWhatPeopleWrite(String text, Duration duration) {
    assertEquals(Optional.of(duration), DurationText.parse(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "m", "-1s", "+1s", "1.5h", "1h30m", "5 minutes", "5M", "٣s"})
  void leavesTheRestUnread(String text) {
    assertEquals(Optional.empty(), DurationText.parse(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ms", "s", "m", "h", "d"})
  void readsFourteenDigitsOfAnyUnitAndNoMore(String unit) {
    assertEquals(true, DurationText.parse("99999999999999" + unit).isPresent());
    assertEquals(Optional.empty(), DurationText.parse("100000000000000" + unit));
  }
}
