package statusline.module.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import statusline.api.DataModule;
import statusline.api.Segment;
import statusline.tck.DataModuleContract;
import statusline.tck.ModuleProbe;
import statusline.tck.SegmentText;
import statusline.tck.Situation;

class TimeModuleTest implements DataModuleContract<ClockReading> {
  @Override
  public DataModule<ClockReading> module() {
    return new TimeModule();
  }

  @Override
  public Situation present() {
    return Situation.empty();
  }

  @Override
  public Optional<Situation> absent() {
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
  void showsHourAndMinuteInTheSessionsZone(Instant now, ZoneId zone, String text) throws Exception {
    Segment time = only(Situation.empty().now(now).zone(zone));

    assertEquals("time", time.name());
    assertEquals(List.of("QUIET:" + text), SegmentText.withTones(time.full()));
    assertEquals(text, SegmentText.brief(time));
    assertEquals(text, SegmentText.minimal(time));
  }

  @Test
  void showsTheTimeOfTheReadingAndNotOfTheLine() throws Exception {
    Situation situation = Situation.empty().now(Instant.parse("2026-11-23T14:05:00Z"));
    var probe = ModuleProbe.of(module(), situation);
    ClockReading reading = probe.value();

    situation.clock().advance(Duration.ofMinutes(1));

    assertEquals("14:05", SegmentText.full(probe.format(reading).getFirst()));
  }

  @Test
  void readsTheSameWithinOneSecond() throws Exception {
    Situation begins = Situation.empty().now(Instant.parse("2026-11-23T14:05:01Z"));
    Situation ends = Situation.empty().now(Instant.parse("2026-11-23T14:05:01.999999999Z"));
    Situation next = Situation.empty().now(Instant.parse("2026-11-23T14:05:02Z"));

    assertEquals(probe(begins).value(), probe(ends).value());
    assertNotEquals(probe(begins).value(), probe(next).value());
  }

  @Test
  void sessionsOfOneZoneShareAReading() {
    Situation here = Situation.empty().zone(ZoneId.of("Europe/Berlin"));
    Situation there = Situation.empty().zone(ZoneId.of("Asia/Kolkata"));

    assertEquals("machine() zone=Europe/Berlin", probe(here).scope().toString());
    assertNotEquals(probe(here).scope(), probe(there).scope());
  }

  @Test
  void readingIsFreshForASecond() {
    assertEquals(Duration.ofSeconds(1), module().info().policy().refreshInterval());
  }

  private ModuleProbe<ClockReading> probe(Situation situation) {
    return ModuleProbe.of(module(), situation);
  }

  private Segment only(Situation situation) throws Exception {
    List<Segment> segments = probe(situation).segments();
    assertEquals(1, segments.size());
    return segments.getFirst();
  }
}
