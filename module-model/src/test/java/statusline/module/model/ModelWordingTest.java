package statusline.module.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import statusline.api.Segment;
import statusline.tck.FakeEnvironment;
import statusline.tck.ModuleProbe;
import statusline.tck.SegmentText;

class ModelWordingTest {
  @Test
  void differentTranscriptModelAloneIsNoWarning() {
    var validation =
        new ModelModule().validate(facts("claude-opus-5-5", "Opus 5.5", "claude-haiku-5-5"));

    assertEquals(List.of(), validation.errors());
    assertEquals(List.of(), validation.warnings());
  }

  @Test
  void variantsOfOneModelGiveNoWarning() {
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
  void unknownModelGivesNoWarning() {
    Optional<String> opus = Optional.of("claude-opus-5-5");

    assertEquals(
        List.of(),
        new ModelModule().validate(facts(opus, Optional.empty(), Optional.empty())).warnings());
    assertEquals(
        List.of(),
        new ModelModule().validate(facts(Optional.empty(), Optional.empty(), opus)).warnings());
  }

  @Test
  void nameIsShownOrElseId() {
    assertEquals("Opus 5.5", text(facts("claude-opus-5-5", "Opus 5.5", "claude-opus-5-5")));
    assertEquals(
        "Opus 5.5",
        text(facts(Optional.of("claude-opus-5-5"), Optional.empty(), Optional.of("claude-x"))));
  }

  @ParameterizedTest
  @CsvSource({
    "us.anthropic.claude-sonnet-4-5-20250929-v1:0, Sonnet 4.5",
    "global.anthropic.claude-opus-4-6-v1, Opus 4.6",
    "anthropic.claude-3-5-sonnet-20241022-v2:0, Sonnet 3.5",
    "anthropic.claude-3-haiku-20240307-v1:0, Haiku 3",
    "claude-opus-5-5[1m], Opus 5.5",
    "claude-haiku-4-5@20251001, Haiku 4.5",
    "anthropic/claude-sonnet-4.5, Sonnet 4.5",
    "claude-3-7-sonnet-latest, Sonnet 3.7",
    "claude-sonnet-4-20250514, Sonnet 4",
    "arn:aws:bedrock:us-east-1:1:inference-profile/us.anthropic.claude-sonnet-4-5-20250929-v1:0,"
        + " Sonnet 4.5",
    "arn:aws:bedrock:us-east-1:123456789012:application-inference-profile/a1b2c3d4e5f6,"
        + " a1b2c3d4e5f6",
    "arn:aws:sagemaker:eu-west-1:123456789012:my-endpoint, my-endpoint",
    "projects/acme-prod/locations/us-east5/endpoints/4711, 4711",
    "accounts/fireworks/models/kimi-k2-instruct, kimi-k2-instruct",
    "openai/gpt-5, openai/gpt-5",
    "Sonnet 4.5 (us.anthropic.claude-sonnet-4-5-20250929-v1:0), Sonnet 4.5"
        + " (us.anthropic.claude-sonnet-4-5-20250929-v1:0)",
    "claude-x, claude-x",
    "claude-opus-5-5-fast-preview, claude-opus-5-5-fast-preview",
    "mystery-model-9, mystery-model-9",
    "/, /",
    "a-path-that-ends-with-a-slash/, a-path-that-ends-with-a-slash/",
    "opus, opus"
  })
  void idIsShownAsAName(String id, String shown) {
    assertEquals(shown, text(facts(Optional.of(id), Optional.of(id), Optional.empty())));
  }

  @Test
  void longNameIsShortened() {
    Segment segment = segment(facts("x", "a-deployment-whose-name-has-no-end", "x"));

    assertEquals("a-deployment-whose-name-has-no-end", SegmentText.full(segment));
    assertEquals("a-deployment-whose-name…", SegmentText.brief(segment));
    assertEquals("a-deployment-wh…", SegmentText.minimal(segment));
  }

  @Test
  void persistentDifferenceIsWarning() {
    ModelFacts facts = facts("claude-opus-5-5", "Opus 5.5", "claude-haiku-5-5").persistent();

    assertEquals(
        List.of("the replies come from claude-haiku-5-5"),
        new ModelModule().validate(facts).warnings());
  }

  @Test
  void onlyPersistentDifferenceIsShown() {
    ModelFacts lags = facts("claude-opus-5-5", "Opus 5.5", "claude-haiku-5-5-20251001");

    assertEquals(List.of("model", "id", "window"), names(lags));
    assertEquals(List.of("model", "mismatch", "id", "window"), names(lags.persistent()));
    Segment mismatch = segments(lags.persistent()).get(1);
    assertEquals(
        List.of("CAUTION:≠", "CAUTION: claude-haiku-5-5"), SegmentText.withTones(mismatch.full()));
    assertEquals("≠ haiku-5-5", SegmentText.brief(mismatch));
    assertEquals("≠", SegmentText.minimal(mismatch));
  }

  @ParameterizedTest
  @CsvSource({"1000000, 1M", "200000, 200k", "2000000, 2M", "1500000, 1500k", "512, 512"})
  void sizeOfWindowIsShown(long tokens, String text) {
    var facts =
        new ModelFacts(
            Optional.of("x"), Optional.empty(), OptionalLong.of(tokens), Optional.empty(), false);

    assertEquals(text + " context", SegmentText.full(segments(facts).getLast()));
    assertEquals(text, SegmentText.minimal(segments(facts).getLast()));
  }

  @Test
  void impossibleWindowSizeIsOmittedWithWarning() {
    var facts =
        new ModelFacts(
            Optional.of("x"), Optional.empty(), OptionalLong.of(-1), Optional.empty(), false);

    var validation = new ModelModule().validate(facts);

    assertEquals(List.of("the host states a window of -1 tokens"), validation.warnings());
    assertEquals(List.of("model", "id"), names(validation.value()));
  }

  private static List<String> names(ModelFacts facts) {
    return segments(facts).stream().map(Segment::name).toList();
  }

  private static List<Segment> segments(ModelFacts facts) {
    return ModuleProbe.of(new ModelModule(), FakeEnvironment.empty()).format(facts);
  }

  @Test
  void minimalFormOmitsVendor() {
    Segment segment = segment(facts("claude-opus-4-1", "Claude Opus 4.1", "claude-opus-4-1"));

    assertEquals("model", segment.name());
    assertEquals(List.of("IDENTITY:Claude Opus 4.1"), SegmentText.withTones(segment.full()));
    assertEquals("Claude Opus 4.1", SegmentText.brief(segment));
    assertEquals(List.of("IDENTITY:Opus 4.1"), SegmentText.withTones(segment.minimal()));
  }

  @Test
  void minimalFormIsNeverEmpty() {
    assertEquals("Claude", SegmentText.minimal(segment(facts("x", "Claude", "x"))));
    assertEquals("Claude ", SegmentText.minimal(segment(facts("x", "Claude ", "x"))));
    assertEquals("X", SegmentText.minimal(segment(facts("x", "Claude X", "x"))));
  }

  private static ModelFacts facts(String id, String name, String transcriptId) {
    return facts(Optional.of(id), Optional.of(name), Optional.of(transcriptId));
  }

  private static ModelFacts facts(
      Optional<String> id, Optional<String> name, Optional<String> transcriptId) {
    return new ModelFacts(id, name, OptionalLong.of(1_000_000), transcriptId, false);
  }

  private static Segment segment(ModelFacts facts) {
    return ModuleProbe.of(new ModelModule(), FakeEnvironment.empty()).format(facts).getFirst();
  }

  private static String text(ModelFacts facts) {
    return SegmentText.full(segment(facts));
  }
}
