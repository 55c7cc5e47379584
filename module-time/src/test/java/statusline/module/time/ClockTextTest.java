package statusline.module.time;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClockTextTest {
  private static final List<String> PATTERNS =
      List.of(
          "HH:mm",
          "H:mm",
          "h:mm a",
          "hh:mm:ss a",
          "yyyy-MM-dd HH:mm",
          "yy/M/d",
          "EEE d MMM HH:mm",
          "HH 'o''clock'",
          "'at' HH''mm",
          "d.M.yyyy");

  private static final List<LocalDateTime> TIMES =
      List.of(
          LocalDateTime.of(2026, 11, 23, 14, 5, 9),
          LocalDateTime.of(2026, 1, 1, 0, 0, 0),
          LocalDateTime.of(2031, 9, 5, 12, 59, 59),
          LocalDateTime.of(2000, 2, 29, 23, 1, 30),
          LocalDateTime.of(2026, 6, 30, 11, 30, 0));

  @TestFactory
  Stream<DynamicTest> agreesWithDateTimeFormatter() {
    return PATTERNS.stream()
        .map(pattern -> DynamicTest.dynamicTest(pattern, () -> agrees(pattern)));
  }

  private static void agrees(String pattern) {
    var formatter = DateTimeFormatter.ofPattern(pattern, Locale.US);
    for (LocalDateTime time : TIMES) {
      assertEquals(formatter.format(time), ClockText.of(time, pattern));
    }
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {"HH'h, 14h", "'x, x", "\"HH,mm\", \"14,05\"", "HHHHHHHH, 0014", "qq, qq", "ß, ß"})
  void oddPatternsAreFormatted(String pattern, String text) {
    assertEquals(text, ClockText.of(TIMES.getFirst(), pattern));
  }

  @ParameterizedTest
  @CsvSource({"H, 64", "x, 64"})
  void longPatternIsTruncated(String letter, int cells) {
    String text = ClockText.of(TIMES.getFirst(), (letter + " ").repeat(1_000));

    assertEquals(true, text.length() <= cells * 2, text);
  }
}
