package statusline.module.context;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

/// Tests the session's own limits; `SharedLimitsTest` tests those of others, `OddLimitsTest` those
/// in other forms.
class LimitsModuleTest implements DataModuleContract<LimitsReading> {
  private static final Instant NOW = Instant.parse("2026-11-23T14:05:00Z");
  private static final long SECOND = NOW.getEpochSecond();

  @Override
  public DataModule<LimitsReading> module() {
    return new LimitsModule();
  }

  @Override
  public FakeEnvironment present() {
    return limited(window(37.4, 8040), window(61, 273_600));
  }

  @Override
  public Optional<FakeEnvironment> absent() {
    return Optional.of(FakeEnvironment.of(Sessions.fresh()));
  }

  @Override
  public boolean runsCommands() {
    return false;
  }

  static Map<String, Object> window(double percent, long left) {
    return Map.of("used_percentage", percent, "resets_at", SECOND + left);
  }

  private static FakeEnvironment limited(Map<String, ?> fiveHour, Map<String, ?> sevenDay) {
    return limited(Map.of("five_hour", fiveHour, "seven_day", sevenDay));
  }

  private static FakeEnvironment limited(Map<String, ?> limits) {
    return FakeEnvironment.of(Sessions.changed(Sessions.afterFirstReply(), "/rate_limits", limits));
  }

  @Test
  void hasThreeForms() throws Exception {
    List<Segment> segments = segments(present());

    assertEquals(List.of("five-hour", "seven-day"), segments.stream().map(Segment::name).toList());
    assertEquals(
        List.of("LABEL:5h ", "VALUE:37%", "LABEL: resets ", "QUIET:2h14m"),
        SegmentText.withTones(segments.getFirst().full()));
    assertEquals("5h 37%", SegmentText.brief(segments.getFirst()));
    assertEquals("5h 37%", SegmentText.minimal(segments.getFirst()));
    assertEquals("7d 61% resets 3d04h", SegmentText.full(segments.getLast()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "15-subscription-rate_limits-both | 5h 42% resets 2h45m, 7d 17% resets 3d23h",
        "17-rate_limits-seven_day-only | 7d 99% resets 3d23h",
      })
  void readsRecordedDocuments(String document, String shown) throws Exception {
    SessionInput session = Documents.stdin(document);
    Instant reply =
        Instant.ofEpochSecond(
            session.json().integer("/prompt_cache/expires_at").orElseThrow() - 3600);

    assertEquals(shown, all(FakeEnvironment.of(session).now(reply.plusSeconds(1))));
  }

  @ParameterizedTest
  @CsvSource({"74.9, VALUE", "75, CAUTION", "89.9, CAUTION", "90, ALARM", "100, ALARM"})
  void toneFollowsPercentage(double percent, String tone) throws Exception {
    Segment fiveHour = segments(limited(window(percent, 60), window(1, 60))).getFirst();

    assertEquals(tone, fiveHour.minimal().getLast().tone().name());
  }

  @Test
  void thresholdsAreSettings() throws Exception {
    FakeEnvironment environment =
        present().settings(Map.of("cautionPercent", 10, "alarmPercent", 37));

    assertEquals("ALARM", segments(environment).getFirst().minimal().getLast().tone().name());
  }

  @Test
  void cachedReadingCountsDown() throws Exception {
    FakeEnvironment environment = present();
    var probe = ModuleProbe.of(module(), environment);
    LimitsReading reading = probe.value();

    environment.clock().advance(Duration.ofMinutes(2));

    assertEquals("5h 37% resets 2h12m", SegmentText.full(probe.format(reading).getFirst()));
  }

  @Test
  void resetWindowIsUnknown() throws Exception {
    FakeEnvironment environment = present();
    var probe = ModuleProbe.of(module(), environment);
    LimitsReading reading = probe.value();

    environment.clock().advance(Duration.ofSeconds(8039));
    assertEquals("5h 37% resets <1m", SegmentText.full(probe.format(reading).getFirst()));
    environment.clock().advance(Duration.ofSeconds(1));
    assertEquals("5h –", SegmentText.full(probe.format(reading).getFirst()));
    assertEquals("7d 61% resets 3d01h", SegmentText.full(probe.format(reading).getLast()));
  }

  @Test
  void windowOmittedAfterResetIsKept() throws Exception {
    FakeEnvironment environment = present();
    var probe = ModuleProbe.of(module(), environment);
    probe.fetch();
    environment.clock().advance(Duration.ofSeconds(8041));
    environment.session(
        Sessions.changed(
            environment.session(), "/rate_limits", Map.of("seven_day", window(61, 273_600))));

    assertEquals("5h –, 7d 61% resets 3d01h", all(environment));
  }

  @Test
  void absentAfterResetOfEveryWindow() throws Exception {
    FakeEnvironment environment = present();
    var probe = ModuleProbe.of(module(), environment);
    probe.fetch();
    environment.clock().advance(Duration.ofDays(8));
    environment.session(Sessions.changed(environment.session(), "/rate_limits", null));

    assertEquals("every limit has been reset since the last reading", probe.absence());
  }

  @Test
  void spendLimitShowsAmountsAndReset() throws Exception {
    var spend = new HashMap<String, Object>(window(42, 12 * 86_400));
    spend.putAll(Map.of("used_usd", 42.1, "limit_usd", 100, "period", "monthly"));

    Segment segment = segments(limited(Map.of("spend_limit", spend))).getFirst();

    assertEquals("spend-limit", segment.name());
    assertEquals("spend limit 42% $42/$100 resets 12d00h", SegmentText.full(segment));
    assertEquals("spend limit 42%", SegmentText.minimal(segment));
  }

  @Test
  void percentageOfSpendLimitIsCalculated() throws Exception {
    var spend = Map.of("used_usd", 150, "limit_usd", 100);

    assertEquals("spend limit 150% $150/$100", all(limited(Map.of("spend_limit", spend))));
  }

  @Test
  void failedWriteKeepsOwnLimits() throws Exception {
    FakeEnvironment environment = present();
    environment.accountStore().failWrites();

    assertEquals("5h 37% resets 2h14m, 7d 61% resets 3d04h", all(environment));
  }

  @Test
  void sessionWithoutIdSharesNothing() throws Exception {
    FakeEnvironment environment = present();
    environment.session(Sessions.changed(environment.session(), "/session_id", null));

    assertEquals("5h 37% resets 2h14m, 7d 61% resets 3d04h", all(environment));
    assertEquals(0, environment.accountStore().writes());
  }

  @Test
  void invalidSessionIdIsNotStored() throws Exception {
    FakeEnvironment environment = present();
    environment.session(Sessions.changed(environment.session(), "/session_id", "a\tb\nc"));

    assertEquals("5h 37% resets 2h14m, 7d 61% resets 3d04h", all(environment));
    assertEquals(0, environment.accountStore().writes());
  }

  @Test
  void apiKeyHasNoLimits() throws Exception {
    assertEquals(
        "the session's last reply came without limits",
        ModuleProbe.of(module(), FakeEnvironment.of(Documents.stdin("02-first-reply"))).absence());
    assertEquals(
        "no session of this account has seen limits",
        ModuleProbe.of(module(), FakeEnvironment.of(Documents.stdin("01-start-api-key")))
            .absence());
  }

  private String all(FakeEnvironment environment) throws Exception {
    return String.join(", ", segments(environment).stream().map(SegmentText::full).toList());
  }

  private List<Segment> segments(FakeEnvironment environment) throws Exception {
    return ModuleProbe.of(module(), environment).segments();
  }
}
