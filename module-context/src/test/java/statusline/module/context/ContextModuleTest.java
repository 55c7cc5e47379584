package statusline.module.context;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import statusline.api.DataModule;
import statusline.api.Segment;
import statusline.api.SessionInput;
import statusline.tck.DataModuleContract;
import statusline.tck.FakeEnvironment;
import statusline.tck.ModuleProbe;
import statusline.tck.SegmentText;
import statusline.tck.Sessions;

class ContextModuleTest implements DataModuleContract<ContextUsage> {
  @Override
  public DataModule<ContextUsage> module() {
    return new ContextModule();
  }

  @Override
  public FakeEnvironment present() {
    return FakeEnvironment.of(Sessions.afterFirstReply());
  }

  @Override
  public Optional<FakeEnvironment> absent() {
    return Optional.empty();
  }

  @Override
  public boolean runsCommands() {
    return false;
  }

  @Override
  public List<ContextUsage> oddValues() {
    return List.of(usage(-1, 100, 1), usage(1, -1, 1), usage(300, 200, 101), usage(1, 2, -1));
  }

  @ParameterizedTest
  @CsvSource(
      ignoreLeadingAndTrailingWhitespace = false,
      delimiter = '|',
      value = {
        "01-start-api-key|▱▱▱▱▱▱▱▱▱▱ – of 1M|– of 1M|ctx –",
        "02-first-reply|▱▱▱▱▱▱▱▱▱▱ 2% of 1M|2% of 1M|ctx 2%",
        "09-after-clear-new-session_id|▱▱▱▱▱▱▱▱▱▱ – of 1M|– of 1M|ctx –",
        "10-after-compact-current_usage-null|▱▱▱▱▱▱▱▱▱▱ – of 1M|– of 1M|ctx –",
        "12-exceeds-200k|▰▰▱▱▱▱▱▱▱▱ 23% of 1M|23% of 1M|ctx 23%",
        "22-resumed-before-first-reply|▱▱▱▱▱▱▱▱▱▱ 2% of 1M|2% of 1M|ctx 2%",
        "23-haiku-4-5-200k-no-effort|▰▱▱▱▱▱▱▱▱▱ 8% of 200k|8% of 200k|ctx 8%",
      })
  void readsRecordedDocuments(String document, String full, String brief, String minimal)
      throws Exception {
    Segment segment = segment(FakeEnvironment.of(Documents.stdin(document)));

    assertEquals("context", segment.name());
    assertEquals(full, SegmentText.full(segment));
    assertEquals(brief, SegmentText.brief(segment));
    assertEquals(minimal, SegmentText.minimal(segment));
  }

  @Test
  void usageOfZerosIsUnknown() throws Exception {
    SessionInput compacted =
        replied(
            Map.of(
                "total_input_tokens", 0,
                "context_window_size", 1_000_000,
                "current_usage", Map.of("input_tokens", 0, "output_tokens", 0),
                "used_percentage", 0));

    assertEquals(
        new ContextUsage(
            OptionalLong.empty(),
            OptionalLong.of(1_000_000),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            false),
        probe(FakeEnvironment.of(compacted)).value());
  }

  @Test
  void usageOfOneTokenIsKnown() throws Exception {
    SessionInput tiny =
        replied(
            Map.of(
                "total_input_tokens", 1,
                "context_window_size", 1_000_000,
                "current_usage", Map.of("input_tokens", 1, "output_tokens", 0),
                "used_percentage", 0));

    assertEquals(usage(1, 1_000_000, 0), probe(FakeEnvironment.of(tiny)).value());
    assertEquals("ctx 0%", SegmentText.minimal(segment(FakeEnvironment.of(tiny))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'current_usage':null,'used_percentage':0,'total_input_tokens':0",
        "'current_usage':null,'used_percentage':0,'total_input_tokens':15234",
        "'current_usage':null,'used_percentage':0.0,'remaining_percentage':100",
        "'used_percentage':0",
        "'used_percentage':'0'",
        "'current_usage':null,'used_percentage':null",
        "'current_usage':{},'used_percentage':0",
        "'current_usage':[],'used_percentage':0",
      })
  void zeroWithoutAUsageIsUnknown(String window) throws Exception {
    String json = "{'context_window':{" + window + ",'context_window_size':200000}}";

    List<Segment> segments =
        probe(FakeEnvironment.of(Sessions.ofText(json.replace('\'', '"')))).segments();

    assertEquals(1, segments.size());
    assertEquals("▱▱▱▱▱▱▱▱▱▱ – of 200k", SegmentText.full(segments.getFirst()));
  }

  @Test
  void zeroPercentOfKnownTokensIsShown() throws Exception {
    var window = Map.of("used_percentage", 0, "total_input_tokens", 3_000);

    assertEquals("ctx 0%", SegmentText.brief(segment(FakeEnvironment.of(replied(window)))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "'used_percentage':105,'total_input_tokens':84000 | ▰▰▰▰▰▰▰▰▰▰ 105% of 200k",
        "'used_percentage':'42.5','total_input_tokens':84000 | ▰▰▰▰▱▱▱▱▱▱ 43% of 200k",
        "'used_percentage':42,'total_input_tokens':'many' | ▰▰▰▰▱▱▱▱▱▱ 42% of 200k",
        "'used_percentage':42,'total_input_tokens':-5 | ▰▰▰▰▱▱▱▱▱▱ 42% of 200k",
        "'used_percentage':42,'remaining_percentage':'x' | ▰▰▰▰▱▱▱▱▱▱ 42% of 200k",
        "'used_percentage':1795449600,'current_usage':{'input_tokens':5} | ▱▱▱▱▱▱▱▱▱▱ – of 200k",
        "'used_percentage':-3,'total_input_tokens':5 | ▱▱▱▱▱▱▱▱▱▱ -3% of 200k",
        "'used_percentage':'x','current_usage':{'input_tokens':5} | ▱▱▱▱▱▱▱▱▱▱ – of 200k",
      })
  void oddFieldTakesNoOtherWithIt(String window, String full) throws Exception {
    String json = "{'context_window':{" + window + ",'context_window_size':'200000'}}";
    SessionInput session = Sessions.ofText(json.replace('\'', '"'));

    assertEquals(full, SegmentText.full(segment(FakeEnvironment.of(session))));
  }

  @Test
  void percentageWithoutTokensIsShown() throws Exception {
    Segment segment = segment(FakeEnvironment.of(replied(Map.of("used_percentage", 42))));

    assertEquals("▰▰▰▰▱▱▱▱▱▱ ctx 42%", SegmentText.full(segment));
    assertEquals("ctx 42%", SegmentText.brief(segment));
  }

  @Test
  void percentageIsNeverCalculated() throws Exception {
    var counts = Map.of("total_input_tokens", 84_000, "context_window_size", 200_000);

    assertEquals("– of 200k", SegmentText.brief(segment(FakeEnvironment.of(replied(counts)))));
  }

  @ParameterizedTest
  @CsvSource(
      ignoreLeadingAndTrailingWhitespace = false,
      value = {"41.4,41%", "41.5,42%", "0.4,0%", "99.4,99%", "99.5,99%", "100,100%"})
  void fractionIsRoundedAndNothingReadsAsFullThatIsNot(double stated, String shown)
      throws Exception {
    SessionInput session = replied(Map.of("used_percentage", stated));

    assertEquals("ctx " + shown, SegmentText.minimal(segment(FakeEnvironment.of(session))));
  }

  @Test
  void remainingPartOfHostIsShown() throws Exception {
    List<Segment> segments =
        probe(FakeEnvironment.of(Documents.stdin("12-exceeds-200k"))).segments();

    assertEquals(
        List.of("context", "tokens", "remaining", "long-context"),
        segments.stream().map(Segment::name).toList());
    assertEquals("77% context left", SegmentText.full(segments.get(2)));
  }

  @Test
  void eachSessionHasItsOwnReading() throws Exception {
    var one = probe(FakeEnvironment.of(Documents.stdin("01-start-api-key")));
    var same = probe(FakeEnvironment.of(Documents.stdin("02-first-reply")));
    var other = probe(FakeEnvironment.of(Documents.stdin("12-exceeds-200k")));

    assertEquals(one.scope(), same.scope());
    assertNotEquals(one.scope(), other.scope());
  }

  private static SessionInput replied(Map<String, ?> contextWindow) {
    return Sessions.changed(Sessions.afterFirstReply(), "/context_window", contextWindow);
  }

  private static ContextUsage usage(long used, long window, int percent) {
    return new ContextUsage(
        OptionalLong.of(used),
        OptionalLong.of(window),
        OptionalDouble.of(percent),
        OptionalDouble.empty(),
        false);
  }

  private ModuleProbe<ContextUsage> probe(FakeEnvironment environment) {
    return ModuleProbe.of(module(), environment);
  }

  private Segment segment(FakeEnvironment environment) throws Exception {
    List<Segment> segments = probe(environment).segments();
    return segments.getFirst();
  }
}
