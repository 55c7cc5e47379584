package statusline.module.time;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import statusline.api.DataModule;
import statusline.api.Scope;
import statusline.api.Segment;
import statusline.api.SessionInput;
import statusline.tck.DataModuleContract;
import statusline.tck.FakeEnvironment;
import statusline.tck.ModuleProbe;
import statusline.tck.SegmentText;
import statusline.tck.Sessions;

class TimeModuleTest implements DataModuleContract<SessionTimes> {
  @Override
  public DataModule<SessionTimes> module() {
    return new TimeModule();
  }

  @Override
  public FakeEnvironment present() {
    return FakeEnvironment.empty();
  }

  @Override
  public Optional<FakeEnvironment> absent() {
    return Optional.empty();
  }

  @Override
  public boolean runsCommands() {
    return false;
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T14:05:00Z, UTC, 14:05",
    "2026-11-23T14:05:59.999Z, UTC, 14:05",
    "2026-11-23T00:00:00Z, UTC, 00:00",
    "2026-11-23T23:59:59Z, UTC, 23:59",
    "2026-11-23T09:09:00Z, UTC, 09:09",
    "2026-11-23T10:10:00Z, UTC, 10:10",
    "2026-11-23T23:30:00Z, Europe/Berlin, 00:30",
    "2026-11-23T14:05:00Z, Asia/Kolkata, 19:35",
    "2026-11-23T14:05:00Z, -03:30, 10:35",
    "2026-10-25T00:59:59Z, Europe/Berlin, 02:59",
    "2026-10-25T01:00:00Z, Europe/Berlin, 02:00",
    "2026-03-29T00:59:59Z, Europe/Berlin, 01:59",
    "2026-03-29T01:00:00Z, Europe/Berlin, 03:00",
  })
  void timeIsInZoneOfSession(Instant now, ZoneId zone, String text) throws Exception {
    Segment time = only(FakeEnvironment.empty().now(now).zone(zone));

    assertEquals("time", time.name());
    assertEquals(List.of("QUIET:" + text), SegmentText.withTones(time.full()));
    assertEquals(text, SegmentText.brief(time));
    assertEquals(text, SegmentText.minimal(time));
  }

  @Test
  void timeIsThatOfTheLine() throws Exception {
    FakeEnvironment environment = FakeEnvironment.empty();
    var probe = ModuleProbe.of(module(), environment);
    SessionTimes reading = probe.value();

    environment.clock().advance(Duration.ofMinutes(1));

    assertEquals("14:06", SegmentText.full(probe.format(reading).getFirst()));
  }

  @ParameterizedTest
  @CsvSource({"24h, 14:05", "12h, 2:05 PM", "HH:mm:ss, 14:05:00", "'', ''", "'  ', ''"})
  void formatIsSetting(String format, String text) throws Exception {
    FakeEnvironment environment = FakeEnvironment.empty().settings(Map.of("format", format));

    assertEquals(text, all(environment));
  }

  @Test
  void durationAndLastReplyAreShown() throws Exception {
    FakeEnvironment environment = FakeEnvironment.of(played(4_512_000, 14 * 60));

    assertEquals("14:05, session 1h15m, reply 14m ago", all(environment));
    assertEquals("reply 14m ago", SegmentText.minimal(segments(environment).getLast()));
  }

  @Test
  void cachedReadingKeepsCounting() throws Exception {
    FakeEnvironment environment = FakeEnvironment.of(played(4_512_000, 14 * 60));
    var probe = ModuleProbe.of(module(), environment);
    SessionTimes reading = probe.value();

    environment.clock().advance(Duration.ofHours(2));

    assertEquals(
        List.of("16:05", "session 3h15m", "reply 2h14m ago"),
        probe.format(reading).stream().map(SegmentText::full).toList());
  }

  @Test
  void lastReplyIsUnknownBeforeFirstReply() throws Exception {
    assertEquals("14:05, session <1m", all(FakeEnvironment.of(Sessions.fresh())));
  }

  @ParameterizedTest
  @CsvSource({
    "-1, 0",
    "9223372036854775807, 0",
    "-9223372036854775808, 0",
    "0, 9223372036854775807"
  })
  void impossibleTimesAreOmitted(long millis, long expiresAt) throws Exception {
    SessionInput session = Sessions.changed(Sessions.fresh(), "/cost/total_duration_ms", millis);
    SessionInput cached =
        Sessions.changed(session, "/prompt_cache", Map.of("ttl", "1h", "expires_at", expiresAt));

    assertEquals(millis == 0 ? "14:05, session <1m" : "14:05", all(FakeEnvironment.of(cached)));
  }

  @Test
  void scopeIsSession() {
    assertEquals(Scope.Kind.SESSION, ModuleProbe.of(module(), present()).scope().kind());
  }

  private static SessionInput played(long millis, long sinceReply) {
    long now = Instant.parse("2026-11-23T14:05:00Z").getEpochSecond();
    SessionInput session = Sessions.changed(Sessions.fresh(), "/cost/total_duration_ms", millis);
    return Sessions.changed(
        session, "/prompt_cache", Map.of("ttl", "5m", "expires_at", now - sinceReply + 300));
  }

  private String all(FakeEnvironment environment) throws Exception {
    return String.join(", ", segments(environment).stream().map(SegmentText::full).toList());
  }

  private List<Segment> segments(FakeEnvironment environment) throws Exception {
    return ModuleProbe.of(module(), environment).segments();
  }

  private Segment only(FakeEnvironment environment) throws Exception {
    List<Segment> segments = segments(environment);
    assertEquals(1, segments.size());
    return segments.getFirst();
  }
}
