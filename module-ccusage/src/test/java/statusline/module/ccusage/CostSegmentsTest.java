package statusline.module.ccusage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import statusline.api.Glyph;
import statusline.api.Part;
import statusline.api.Segment;
import statusline.api.Tone;
import statusline.tck.FakeEnvironment;
import statusline.tck.SegmentText;

class CostSegmentsTest {
  private static final BlockCost BLOCK =
      BlockCost.unknown().withCost(Cost.of(12.3)).withEnd(Instant.parse("2026-11-23T22:00:00Z"));
  private static final WeekCost WEEK =
      WeekCost.of(LocalDate.of(2026, 11, 16), Cost.of(96.2), 41_234_567);

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
    BlockCost cost = BlockCost.unknown().withCost(Cost.of(1));

    assertEquals(List.of("LABEL:block ", "VALUE:$1.00"), SegmentText.withTones(first(cost).full()));
  }

  @Test
  void rateAndProjectionAreSegmentsOfTheirOwn() {
    BlockCost cost = BLOCK.withHourlyUsd(OptionalDouble.of(4.2)).withToday(Cost.of(30.75));

    assertEquals(
        List.of("block $12.30, 2h14m left", "rate $4.20/h", "block at end $21.68", "today $30.75"),
        texts(cost, "2026-11-23T19:46:00Z"));
  }

  @Test
  void endedBlockHasNoRateAndNoProjection() {
    BlockCost cost = BLOCK.withHourlyUsd(OptionalDouble.of(4.2));

    assertEquals(List.of("block $12.30"), texts(cost, "2026-11-23T22:00:00Z"));
  }

  @Test
  void dayWithoutActiveBlockIsShownAlone() {
    BlockCost cost = BlockCost.unknown().withToday(Cost.of(3));

    assertEquals(List.of("today $3.00"), texts(cost, "2026-11-23T22:00:00Z"));
  }

  @Test
  void projectionIsThatOfCcusage() {
    // blocks-active.json: 73 minutes since the first reply, 134 minutes left.
    BlockCost cost = BLOCK.withCost(Cost.of(1.83)).withHourlyUsd(OptionalDouble.of(1.5));

    assertEquals(
        1.83 + 1.5 / 60 * 134,
        cost.projection(Instant.parse("2026-11-23T19:46:00Z")).orElseThrow().usd(),
        1e-9);
  }

  @Test
  void weekAndItsTokensAreShown() {
    List<Segment> segments = week(WEEK);

    assertEquals("week", segments.getFirst().name());
    assertEquals(List.of("week $96.20", "week $96.20", "week $96.20"), texts(segments.getFirst()));
    assertEquals(
        List.of("week 41.2M tokens", "week 41.2M tok", "week 41.2M tok"),
        texts(segments.getLast()));
  }

  @Test
  void lowerBoundHasASignInEachGlyphSet() {
    var cost = new Cost(1, List.of("mystery-9"));
    Part sign = Part.sign(Glyph.of(">=", "≥"), Tone.VALUE);

    Segment block = first(BlockCost.unknown().withCost(cost));
    Segment week = week(WeekCost.of(LocalDate.of(2026, 11, 16), cost, 1)).getFirst();

    assertEquals(List.of(Part.label("block "), sign, Part.value("$1.00")), block.minimal());
    assertEquals(List.of(Part.label("week "), sign, Part.value("$1.00")), week.full());
  }

  @Test
  void unknownCostIsDash() {
    Segment block = first(BlockCost.unknown());
    Segment week = week(WeekCost.unknown()).getFirst();

    assertEquals(List.of("block –", "block –", "block –"), texts(block));
    assertEquals(List.of("week –", "week –", "week –"), texts(week));
    assertEquals(List.of("LABEL:block ", "QUIET:–"), SegmentText.withTones(block.full()));
  }

  private static List<String> texts(BlockCost cost, String now) {
    return segments(cost, now).stream().map(SegmentText::full).toList();
  }

  private static List<Segment> segments(BlockCost cost, String now) {
    FakeEnvironment world = FakeEnvironment.empty().now(Instant.parse(now));
    return new CostSegments(world.formatContext()).of(cost);
  }

  private static Segment first(BlockCost cost) {
    return segments(cost, "2026-11-23T22:00:00Z").getFirst();
  }

  private static List<Segment> week(WeekCost cost) {
    return new CostSegments(FakeEnvironment.empty().formatContext()).of(cost);
  }

  private static List<String> block(String now) {
    Segment segment = segments(BLOCK, now).getFirst();
    assertEquals("block", segment.name());
    return texts(segment);
  }

  private static List<String> tones(String now) {
    return SegmentText.withTones(segments(BLOCK, now).getFirst().full());
  }

  private static List<String> texts(Segment segment) {
    return List.of(
        SegmentText.full(segment), SegmentText.brief(segment), SegmentText.minimal(segment));
  }
}
