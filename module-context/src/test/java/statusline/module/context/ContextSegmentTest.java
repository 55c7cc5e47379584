package statusline.module.context;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import statusline.api.JsonObject;
import statusline.api.Segment;
import statusline.tck.SegmentText;

class ContextSegmentTest {
  @Test
  void threeFormsAreDesigned() {
    Segment segment = ContextSegment.of(used(42), JsonObject.empty());

    assertEquals(
        List.of("VALUE:▰▰▰▰▱▱▱▱▱▱", "VALUE: ", "VALUE: 42%", "QUIET: of 200k"),
        SegmentText.withTones(segment.full()));
    assertEquals(List.of("VALUE: 42%", "QUIET: 84k"), SegmentText.withTones(segment.brief()));
    assertEquals(List.of("VALUE: 42%"), SegmentText.withTones(segment.minimal()));
  }

  @ParameterizedTest
  @CsvSource(
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "0,VALUE:  0%",
        "9,VALUE:  9%",
        "10,VALUE: 10%",
        "69,VALUE: 69%",
        "70,CAUTION: 70%",
        "84,CAUTION: 84%",
        "85,ALARM: 85%",
        "99,ALARM: 99%",
        "100,ALARM:100%"
      })
  void toneTellsHowNearTheWallIsAndTheWidthStays(int percent, String shown) {
    Segment segment = ContextSegment.of(used(percent), JsonObject.empty());

    assertEquals(List.of(shown), SegmentText.withTones(segment.minimal()));
  }

  @ParameterizedTest
  @CsvSource({"49, VALUE", "50, CAUTION", "59, CAUTION", "60, ALARM"})
  void thresholdsCanBeSet(int percent, String tone) {
    JsonObject settings = JsonObject.of(Map.of("cautionPercent", 50, "alarmPercent", 59.5));

    Segment segment = ContextSegment.of(used(percent), settings);

    assertEquals(List.of(tone + ": " + percent + "%"), SegmentText.withTones(segment.minimal()));
  }

  @Test
  void unknownIsQuietAndKeepsItsPlace() {
    Segment segment = ContextSegment.of(ContextUsage.UNKNOWN, JsonObject.empty());

    assertEquals(
        List.of("QUIET:▱▱▱▱▱▱▱▱▱▱", "QUIET: ", "QUIET:  ", "QUIET:–", "QUIET: "),
        SegmentText.withTones(segment.full()));
    assertEquals("  – ", SegmentText.minimal(segment));
  }

  private static ContextUsage used(int percent) {
    return new ContextUsage(
        OptionalLong.of(84_000), OptionalLong.of(200_000), OptionalInt.of(percent));
  }
}
