package statusline.module.context;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import statusline.api.JsonObject;
import statusline.api.Tone;
import statusline.tck.SegmentText;

class PercentageTest {
  @ParameterizedTest
  @CsvSource(
      ignoreLeadingAndTrailingWhitespace = false,
      value = {"0,0%", "9.4,9%", "9.5,10%", "42,42%", "99.9,99%", "100,100%", "2500,2500%"})
  void percentageHasNoPadding(double percent, String text) {
    assertEquals(text, SegmentText.of(Percentage.parts(OptionalDouble.of(percent), Tone.VALUE)));
  }

  @Test
  void unknownPercentageIsDash() {
    assertEquals("–", SegmentText.of(Percentage.parts(OptionalDouble.empty(), Tone.ALARM)));
  }

  @ParameterizedTest
  @CsvSource({"49.9, VALUE", "50, CAUTION", "59.9, CAUTION", "60, ALARM"})
  void tonesStartAtThresholds(double percent, Tone tone) {
    var known = OptionalDouble.of(percent);
    var settings = JsonObject.of(Map.of("cautionPercent", 50, "alarmPercent", 60));

    assertEquals(tone, Percentage.tone(known, settings, 1, 2));
    assertEquals(tone, Percentage.tone(known, JsonObject.empty(), 50, 60));
  }
}
