package statusline.module.ccusage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import statusline.api.Glyph;
import statusline.api.Part;
import statusline.api.Segment;
import statusline.api.Tone;
import statusline.tck.SegmentText;

class CostSegmentsTest {
  private static final BlockCost BLOCK =
      new BlockCost(OptionalDouble.of(12.3), Optional.of(Instant.parse("2026-11-23T22:00:00Z")));

  @Test
  void blockCountsDown() {
    assertEquals(
        List.of("block $12.30, 2h14m left", "block $12.30", "block $12.30"),
        block("2026-11-23T19:46:00Z"));
    assertEquals("block $12.30, 5h00m left", block("2026-11-23T17:00:00Z").getFirst());
    assertEquals("block $12.30, 1h04m left", block("2026-11-23T20:55:01Z").getFirst());
    assertEquals("block $12.30, 1h00m left", block("2026-11-23T21:00:00Z").getFirst());
    assertEquals("block $12.30, 59m left", block("2026-11-23T21:00:01Z").getFirst());
    assertEquals("block $12.30, 1m left", block("2026-11-23T21:59:00Z").getFirst());
    assertEquals("block $12.30, <1m left", block("2026-11-23T21:59:01Z").getFirst());
  }

  @Test
  void endedBlockHasNoCountdown() {
    assertEquals(
        List.of("block $12.30", "block $12.30", "block $12.30"), block("2026-11-23T22:00:00Z"));
    assertEquals("block $12.30", block("2026-11-24T22:00:00Z").getFirst());
  }

  @Test
  void endedBlockIsQuiet() {
    assertEquals(
        List.of("LABEL:block ", "VALUE:$12.30", "QUIET:, <1m", "LABEL: left"),
        tones("2026-11-23T21:59:59Z"));
    assertEquals(List.of("LABEL:block ", "QUIET:$12.30"), tones("2026-11-23T22:00:00Z"));
  }

  @Test
  void costWithoutEnd() {
    Segment segment =
        CostSegments.block(
            new BlockCost(OptionalDouble.of(1), Optional.empty()),
            Instant.parse("2026-11-23T22:00:00Z"));

    assertEquals(List.of("LABEL:block ", "VALUE:$1.00"), SegmentText.withTones(segment.full()));
  }

  @Test
  void weekIsShown() {
    Segment segment = CostSegments.week(new WeekCost(Optional.empty(), OptionalDouble.of(96.2)));

    assertEquals("week", segment.name());
    assertEquals(List.of("week $96.20", "week $96.20", "week $96.20"), texts(segment));
  }

  @Test
  void lowerBoundHasASignInEachGlyphSet() {
    OptionalDouble usd = OptionalDouble.of(1);
    Part sign = Part.sign(Glyph.of(">=", "≥"), Tone.VALUE);

    Segment block = CostSegments.block(new BlockCost(usd, Optional.empty(), true), Instant.EPOCH);
    Segment week = CostSegments.week(new WeekCost(Optional.empty(), usd, true));

    assertEquals(List.of(Part.label("block "), sign, Part.value("$1.00")), block.minimal());
    assertEquals(List.of(Part.label("week "), sign, Part.value("$1.00")), week.full());
  }

  @Test
  void unknownCostIsDash() {
    Segment block = CostSegments.block(BlockCost.unknown(), Instant.parse("2026-11-23T22:00:00Z"));
    Segment week = CostSegments.week(WeekCost.unknown());

    assertEquals(List.of("block –", "block –", "block –"), texts(block));
    assertEquals(List.of("week –", "week –", "week –"), texts(week));
    assertEquals(List.of("LABEL:block ", "QUIET:–"), SegmentText.withTones(block.full()));
  }

  private static List<String> block(String now) {
    Segment segment = CostSegments.block(BLOCK, Instant.parse(now));
    assertEquals("block", segment.name());
    return texts(segment);
  }

  private static List<String> tones(String now) {
    return SegmentText.withTones(CostSegments.block(BLOCK, Instant.parse(now)).full());
  }

  private static List<String> texts(Segment segment) {
    return List.of(
        SegmentText.full(segment), SegmentText.brief(segment), SegmentText.minimal(segment));
  }
}
