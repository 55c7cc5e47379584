package statusline.module.context;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import statusline.api.JsonObject;
import statusline.api.Segment;
import statusline.tck.SegmentText;

class ContextSegmentsTest {
  @Test
  void hasThreeForms() {
    Segment segment = filling(used(42), JsonObject.empty());

    assertEquals(
        List.of("VALUE:▰▰▰▰▱▱▱▱▱▱", "VALUE: ", "VALUE:42%", "QUIET: of 200k"),
        SegmentText.withTones(segment.full()));
    assertEquals(List.of("VALUE:42%", "QUIET: of 200k"), SegmentText.withTones(segment.brief()));
    assertEquals(List.of("LABEL:ctx ", "VALUE:42%"), SegmentText.withTones(segment.minimal()));
  }

  @ParameterizedTest
  @CsvSource(
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "0,VALUE:0%",
        "9,VALUE:9%",
        "10,VALUE:10%",
        "69,VALUE:69%",
        "70,CAUTION:70%",
        "84,CAUTION:84%",
        "85,ALARM:85%",
        "99,ALARM:99%",
        "100,ALARM:100%"
      })
  void toneFollowsPercentage(int percent, String shown) {
    Segment segment = filling(used(percent), JsonObject.empty());

    assertEquals(List.of("LABEL:ctx ", shown), SegmentText.withTones(segment.minimal()));
  }

  @ParameterizedTest
  @CsvSource({"49, VALUE", "50, CAUTION", "59, CAUTION", "60, ALARM"})
  void thresholdsAreSettings(int percent, String tone) {
    JsonObject settings = JsonObject.of(Map.of("cautionPercent", 50, "alarmPercent", 59.5));

    Segment segment = filling(used(percent), settings);

    assertEquals(tone + ":" + percent + "%", SegmentText.withTones(segment.minimal()).getLast());
  }

  @Test
  void unknownUsageIsQuiet() {
    Segment segment = filling(ContextUsage.UNKNOWN, JsonObject.empty());

    assertEquals(
        List.of("QUIET:▱▱▱▱▱▱▱▱▱▱", "QUIET: ", "LABEL:ctx ", "QUIET:–"),
        SegmentText.withTones(segment.full()));
    assertEquals("ctx –", SegmentText.minimal(segment));
  }

  @Test
  void furtherSegmentsHaveLabels() {
    List<Segment> segments = ContextSegments.of(used(42), JsonObject.empty());

    assertEquals(
        List.of("context", "tokens", "remaining", "long-context"),
        segments.stream().map(Segment::name).toList());
    assertEquals("84k/200k tokens", SegmentText.full(segments.get(1)));
    assertEquals("84k tokens", SegmentText.minimal(segments.get(1)));
    assertEquals("58% left", SegmentText.minimal(segments.get(2)));
    assertEquals(">200k tokens", SegmentText.full(segments.get(3)));
  }

  @Test
  void unknownUsageHasNoFurtherSegments() {
    JsonObject settings = JsonObject.of(Map.of("compactionReserve", 33_000));

    assertEquals(1, ContextSegments.of(ContextUsage.UNKNOWN, settings).size());
  }

  @ParameterizedTest
  @CsvSource(
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "33000,VALUE:83k|LABEL: tokens to compaction",
        "80000,CAUTION:36k|LABEL: tokens to compaction",
        "110000,ALARM:6k|LABEL: tokens to compaction",
        "116000,ALARM:compaction due",
        "150000,ALARM:compaction due",
        "0,VALUE:116k|LABEL: tokens to compaction",
        "200000,",
        "-1,",
      })
  void distanceToCompactionNeedsReserve(long reserve, String shown) {
    JsonObject settings = JsonObject.of(Map.of("compactionReserve", reserve));

    String distance =
        ContextSegments.of(used(42), settings).stream()
            .filter(segment -> segment.name().equals("compaction"))
            .map(segment -> String.join("|", SegmentText.withTones(segment.full())))
            .findFirst()
            .orElse(null);

    assertEquals(shown, distance);
  }

  private static Segment filling(ContextUsage usage, JsonObject settings) {
    return ContextSegments.of(usage, settings).getFirst();
  }

  private static ContextUsage used(int percent) {
    return new ContextUsage(
        OptionalLong.of(84_000),
        OptionalLong.of(200_000),
        OptionalDouble.of(percent),
        OptionalDouble.of(100 - percent),
        true);
  }
}
