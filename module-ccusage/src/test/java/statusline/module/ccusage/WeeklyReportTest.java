package statusline.module.ccusage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class WeeklyReportTest {
  @Test
  void weekContainsFirstAndLastDay() throws IOException {
    byte[] report = Recorded.bytes("weekly.json");

    assertEquals(week("2026-11-02", 17.060438299999998), weekOf(report, "2026-11-08"));
    assertEquals(week("2026-11-09", 6.659336349999999), weekOf(report, "2026-11-09"));
    assertEquals(week("2026-11-09", 6.659336349999999), weekOf(report, "2026-11-15"));
    assertEquals(week("2026-11-16", 1.3478889), weekOf(report, "2026-11-16"));
  }

  @Test
  void otherSpellingOfWeekIsRead() throws IOException {
    byte[] report = Recorded.bytes("claude-weekly-monday.json");

    assertEquals(week("2026-11-16", 1.3478889), weekOf(report, "2026-11-22"));
  }

  @Test
  void weekWithoutRowCostsNothing() throws IOException {
    byte[] report = Recorded.bytes("weekly.json");
    WeekCost nothing = new WeekCost(Optional.empty(), OptionalDouble.of(0));

    assertEquals(nothing, weekOf(report, "2026-11-01"));
    assertEquals(nothing, weekOf(report, "2026-11-23"));
    assertEquals(nothing, parse("{\"weekly\": [], \"totals\": {}}"));
  }

  @Test
  void weekMayStartOnSunday() throws IOException {
    assertEquals(
        week("2026-11-15", 3), parse("{\"weekly\": [{\"week\":\"2026-11-15\",\"totalCost\":3}]}"));
  }

  @Test
  void nullCostIsUnknown() throws IOException {
    assertEquals(
        new WeekCost(Optional.of(LocalDate.of(2026, 11, 16)), OptionalDouble.empty()),
        parse("{\"weekly\": [{\"period\": \"2026-11-16\", \"totalCost\": null}]}"));
  }

  @Test
  void malformedReportIsRejected() {
    assertUnreadable("{\"blocks\": []}");
    assertUnreadable("{\"weekly\": [{\"totalCost\": 1}]}");
    assertUnreadable("{\"weekly\": [{\"period\": null, \"totalCost\": 1}]}");
    assertUnreadable("{\"weekly\": [{\"period\": \"2026-W47\", \"totalCost\": 1}]}");
    assertUnreadable("{\"weekly\": [");
  }

  private static void assertUnreadable(String report) {
    IOException failure = assertThrows(IOException.class, () -> parse(report));
    assertEquals("ccusage printed something that is not its JSON report", failure.getMessage());
  }

  private static WeekCost week(String start, double usd) {
    return new WeekCost(Optional.of(LocalDate.parse(start)), OptionalDouble.of(usd));
  }

  private static WeekCost weekOf(byte[] report, String today) throws IOException {
    return WeeklyReport.weekOf(report, LocalDate.parse(today));
  }

  private static WeekCost parse(String report) throws IOException {
    return weekOf(report.getBytes(StandardCharsets.UTF_8), "2026-11-18");
  }
}
