package statusline.module.ccusage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PeriodReportTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 18);

  @Test
  void weekContainsFirstAndLastDay() throws IOException {
    byte[] report = Recorded.bytes("weekly.json");

    assertEquals(cost(17.060438299999998), weekOf(report, "2026-11-02", "2026-11-08"));
    assertEquals(cost(6.659336349999999), weekOf(report, "2026-11-09", "2026-11-09"));
    assertEquals(cost(6.659336349999999), weekOf(report, "2026-11-09", "2026-11-15"));
    assertEquals(cost(1.3478889), weekOf(report, "2026-11-16", "2026-11-16"));
  }

  @Test
  void otherSpellingOfWeekIsRead() throws IOException {
    byte[] report = Recorded.bytes("claude-weekly-monday.json");

    assertEquals(cost(1.3478889), weekOf(report, "2026-11-16", "2026-11-22"));
  }

  @Test
  void weekWithoutRowCostsNothing() throws IOException {
    byte[] report = Recorded.bytes("weekly.json");

    assertEquals(cost(0), weekOf(report, "2026-10-26", "2026-11-01"));
    assertEquals(cost(0), weekOf(report, "2026-11-23", "2026-11-23"));
    assertEquals(cost(0), week("{\"weekly\": [], \"totals\": {}}").cost());
  }

  @Test
  void rowsOfOtherWeeksThatBeginAtAnotherDayAreAdded() throws IOException {
    String report =
        """
        {"weekly": [{"period": "2026-11-09", "totalCost": 3, "totalTokens": 30},
          {"period": "2026-11-16", "totalCost": 4, "totalTokens": 40}]}
        """;
    UsageSum fromSunday = weeks(report, LocalDate.of(2026, 11, 15), TODAY);

    assertEquals(cost(7), fromSunday.cost());
    assertEquals(70, fromSunday.week(MONDAY).tokens().orElseThrow());
  }

  @Test
  void severalRowsOfOneWeekAreAdded() throws IOException {
    UsageSum sum =
        week(
            """
            {"weekly": [{"period": "2026-11-16", "totalCost": 3, "totalTokens": 30},
              {"period": "2026-11-16", "agent": "claude", "totalCost": 4, "totalTokens": 40}]}
            """);

    assertEquals(cost(7), sum.cost());
  }

  @Test
  void otherAgentsDoNotCount() throws IOException {
    UsageSum sum =
        week(
            """
            {"weekly": [
              {"period": "2026-11-16", "agent": "codex", "totalCost": 1, "totalTokens": 10},
              {"period": "2026-11-16", "agent": "all", "totalCost": 6, "totalTokens": 60,
               "modelBreakdowns": [{"modelName": "gpt-9", "missingPricing": true}],
               "agents": [{"agent": "codex", "totalCost": 2, "totalTokens": 20},
                          {"agent": "claude", "totalCost": 4, "totalTokens": 40}]},
              {"period": "2026-11-16", "agent": "all", "totalCost": 9, "totalTokens": 90,
               "agents": [{"agent": "codex", "totalCost": 9, "totalTokens": 90}]}]}
            """);

    assertEquals(cost(4), sum.cost());
    assertEquals(40, sum.week(MONDAY).tokens().orElseThrow());
  }

  @Test
  void modelsWithoutPriceMakeTheCostALowerBound() throws IOException {
    UsageSum sum =
        week(
            """
            {"weekly": [{"period": "2026-11-16", "totalCost": 3, "modelBreakdowns": [
              {"modelName": "claude-opus-5", "cost": 3},
              {"modelName": "new-model", "cost": 0, "missingPricing": true},
              {"modelName": "mystery-9", "cost": 0}]}]}
            """);

    assertEquals(Optional.of(new Cost(3, List.of("mystery-9", "new-model"))), sum.cost());
  }

  @Test
  void dayIsReadInEachSpelling() throws IOException {
    String report =
        """
        {"daily": [{"period": "2026-11-17", "totalCost": 1}, {"date": "2026-11-18",
          "totalCost": 2}, {"period": "2026-11-19", "totalCost": 4}]}
        """;

    assertEquals(cost(2), PeriodReport.day(bytes(report), TODAY, model -> true).cost());
  }

  @Test
  void nullCostIsUnknown() throws IOException {
    assertEquals(
        Optional.empty(),
        week("{\"weekly\": [{\"period\": \"2026-11-16\", \"totalCost\": null}]}").cost());
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
    IOException failure = assertThrows(IOException.class, () -> week(report));
    assertEquals("ccusage printed something that is not its JSON report", failure.getMessage());
  }

  private static Optional<Cost> cost(double usd) {
    return Optional.of(Cost.of(usd));
  }

  private static Optional<Cost> weekOf(byte[] report, String first, String today)
      throws IOException {
    return PeriodReport.weeks(
            report, LocalDate.parse(first), LocalDate.parse(today), PeriodReportTest::isPriced)
        .cost();
  }

  private static UsageSum week(String report) throws IOException {
    return weeks(report, MONDAY, TODAY);
  }

  private static UsageSum weeks(String report, LocalDate first, LocalDate today)
      throws IOException {
    return PeriodReport.weeks(bytes(report), first, today, PeriodReportTest::isPriced);
  }

  private static boolean isPriced(String model) {
    return !model.startsWith("mystery");
  }

  private static byte[] bytes(String report) {
    return report.getBytes(StandardCharsets.UTF_8);
  }
}
