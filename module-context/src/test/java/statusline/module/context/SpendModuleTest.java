package statusline.module.context;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import statusline.api.DataModule;
import statusline.api.Segment;
import statusline.api.SessionInput;
import statusline.tck.DataModuleContract;
import statusline.tck.FakeEnvironment;
import statusline.tck.ModuleProbe;
import statusline.tck.SegmentText;
import statusline.tck.Sessions;

class SpendModuleTest implements DataModuleContract<Spending> {
  @Override
  public DataModule<Spending> module() {
    return new SpendModule();
  }

  @Override
  public FakeEnvironment present() {
    return FakeEnvironment.of(Sessions.afterFirstReply());
  }

  @Override
  public Optional<FakeEnvironment> absent() {
    return Optional.of(FakeEnvironment.of(Sessions.fresh()));
  }

  @Override
  public boolean runsCommands() {
    return false;
  }

  @Override
  public List<Spending> oddValues() {
    return List.of(spending(-0.01, 0, 0), spending(1, -1, 0), spending(1, 0, -1));
  }

  private static Spending spending(double usd, long millis, long apiMillis) {
    return new Spending(
        OptionalDouble.of(usd), OptionalLong.of(millis), OptionalLong.of(apiMillis));
  }

  @ParameterizedTest
  @CsvSource({
    "0.007952, $0.01, $0.01",
    "0.024480000000000002, $0.02, $0.02",
    "0.004, <$0.01, <$0.01",
    "0.999, $1.00, $1.00",
    "4.18, $4.18, $4",
    "4.6, $4.60, $5",
    "12.3, $12.30, $12",
    "999.5, $999.50, $1000",
    "1234.56, $1235, $1235",
  })
  void costOfHostIsShown(double usd, String full, String minimal) throws Exception {
    Segment cost = segments(FakeEnvironment.of(costing(usd))).getFirst();

    assertEquals("cost", cost.name());
    assertEquals("session " + full, SegmentText.full(cost));
    assertEquals(full, SegmentText.brief(cost));
    assertEquals(minimal, SegmentText.minimal(cost));
  }

  @Test
  void unpricedModelShowsZero() throws Exception {
    var replied = Sessions.changed(Sessions.fresh(), "/cost/total_api_duration_ms", 46);

    assertEquals("$0.00", SegmentText.brief(segments(FakeEnvironment.of(replied)).getFirst()));
  }

  @Test
  void durationsAreShown() throws Exception {
    List<Segment> segments =
        segments(FakeEnvironment.of(Documents.stdin("06-model-changed-to-sonnet")));

    assertEquals(
        List.of("cost session $0.30", "duration took 5m", "api-duration api <1m"),
        segments.stream().map(each -> each.name() + " " + SegmentText.full(each)).toList());
    assertEquals("took 5m", SegmentText.minimal(segments.get(1)));
  }

  @ParameterizedTest
  @CsvSource({"4.99, VALUE", "5, CAUTION", "9.99, CAUTION", "10, ALARM"})
  void toneChangesAtConfiguredThreshold(double usd, String tone) throws Exception {
    FakeEnvironment environment =
        FakeEnvironment.of(costing(usd)).settings(Map.of("cautionUsd", 5, "alarmUsd", 10));

    assertEquals(tone, segments(environment).getFirst().brief().getFirst().tone().name());
  }

  @Test
  void toneIsConstantWithoutThreshold() throws Exception {
    assertEquals(
        "VALUE",
        segments(FakeEnvironment.of(costing(900))).getFirst().brief().getFirst().tone().name());
  }

  @Test
  void impossibleNumbersAreWarnings() {
    assertEquals(
        List.of("the host states a cost of -0.01 USD"),
        module().validate(spending(-0.01, 0, 0)).warnings());
    assertEquals(
        List.of("the host states a cost of 1.0E300 USD"),
        module().validate(spending(1e300, 0, 0)).warnings());
    assertEquals(
        List.of("the host states a negative duration"),
        module().validate(spending(1, 0, -1)).warnings());
  }

  @Test
  void impossibleNumberTakesNoOtherFieldWithIt() throws Exception {
    SessionInput odd = Sessions.changed(costing(4.2), "/cost/total_duration_ms", -1L);
    SessionInput text = Sessions.changed(odd, "/cost/total_api_duration_ms", "61000.5");

    assertEquals(
        List.of("session $4.20", "api 1m"),
        segments(FakeEnvironment.of(text)).stream().map(SegmentText::full).toList());
    assertEquals(
        "-$0.50", SegmentText.brief(segments(FakeEnvironment.of(costing(-0.5))).getFirst()));
  }

  private static SessionInput costing(double usd) {
    return Sessions.changed(Sessions.fresh(), "/cost/total_cost_usd", usd);
  }

  private List<Segment> segments(FakeEnvironment environment) throws Exception {
    return ModuleProbe.of(module(), environment).segments();
  }
}
