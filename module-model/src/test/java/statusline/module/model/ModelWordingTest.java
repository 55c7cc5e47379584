package statusline.module.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import statusline.api.Segment;
import statusline.tck.ModuleProbe;
import statusline.tck.SegmentText;
import statusline.tck.Situation;

class ModelWordingTest {
  @Test
  void warnsWhereTheTranscriptLagsBehind() {
    var validation =
        new ModelModule().validate(facts("claude-opus-5-5", "Opus 5.5", "claude-haiku-5-5"));

    assertEquals(List.of(), validation.errors());
    assertEquals(
        List.of("the transcript's last reply is of claude-haiku-5-5"), validation.warnings());
  }

  @Test
  void warnsNotOfVariantsOfOneModel() {
    assertEquals(
        List.of(),
        new ModelModule()
            .validate(facts("claude-opus-5-5[1m]", "Opus", "claude-opus-5-5"))
            .warnings());
    assertEquals(
        List.of(),
        new ModelModule().validate(facts("claude-x", "X", "claude-x-20250929")).warnings());
  }

  @Test
  void warnsNotWhereOneOfTheTwoIsUnknown() {
    Optional<String> opus = Optional.of("claude-opus-5-5");

    assertEquals(
        List.of(),
        new ModelModule()
            .validate(new ModelFacts(opus, Optional.empty(), Optional.empty()))
            .warnings());
    assertEquals(
        List.of(),
        new ModelModule()
            .validate(new ModelFacts(Optional.empty(), Optional.empty(), opus))
            .warnings());
  }

  @Test
  void showsTheNameAndWithoutOneTheId() {
    assertEquals("Opus 5.5", text(facts("claude-opus-5-5", "Opus 5.5", "claude-opus-5-5")));
    assertEquals(
        "claude-opus-5-5",
        text(
            new ModelFacts(
                Optional.of("claude-opus-5-5"), Optional.empty(), Optional.of("claude-x"))));
  }

  @Test
  void leavesTheVendorOutOfTheMinimalForm() {
    Segment segment = segment(facts("claude-opus-4-1", "Claude Opus 4.1", "claude-opus-4-1"));

    assertEquals("model", segment.name());
    assertEquals(List.of("IDENTITY:Claude Opus 4.1"), SegmentText.withTones(segment.full()));
    assertEquals("Claude Opus 4.1", SegmentText.brief(segment));
    assertEquals(List.of("IDENTITY:Opus 4.1"), SegmentText.withTones(segment.minimal()));
  }

  @Test
  void leavesAMinimalFormInAnyCase() {
    assertEquals("Claude", SegmentText.minimal(segment(facts("x", "Claude", "x"))));
    assertEquals("Claude ", SegmentText.minimal(segment(facts("x", "Claude ", "x"))));
    assertEquals("X", SegmentText.minimal(segment(facts("x", "Claude X", "x"))));
  }

  private static ModelFacts facts(String id, String name, String transcriptId) {
    return new ModelFacts(Optional.of(id), Optional.of(name), Optional.of(transcriptId));
  }

  private static Segment segment(ModelFacts facts) {
    return ModuleProbe.of(new ModelModule(), Situation.empty()).format(facts).getFirst();
  }

  private static String text(ModelFacts facts) {
    return SegmentText.full(segment(facts));
  }
}
