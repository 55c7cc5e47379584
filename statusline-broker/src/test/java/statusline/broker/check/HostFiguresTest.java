package statusline.broker.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static statusline.broker.check.CheckedSessions.changed;
import static statusline.broker.check.CheckedSessions.document;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import statusline.api.SessionInput;

/// Tests the comparison of consecutive documents.
class HostFiguresTest {
  private static final SessionInput EARLIER = document(2.50, 600_000, 90_000);

  @TempDir private Path folder;
  private CheckedSessions sessions = new CheckedSessions(Path.of("/"));

  @BeforeEach
  void begin() {
    sessions = new CheckedSessions(folder);
  }

  @Test
  void continuedSessionIsConsistent() {
    assertEquals(List.of(), sessions.inconsistencies(EARLIER, EARLIER));
    assertEquals(List.of(), sessions.inconsistencies(EARLIER, document(2.50, 601_000, 90_000)));
    assertEquals(List.of(), sessions.inconsistencies(EARLIER, document(9.75, 700_000, 120_000)));
  }

  @Test
  void decreasingCostIsReported() {
    List<Inconsistency> inconsistencies =
        sessions.inconsistencies(EARLIER, document(1.20, 601_000, 90_000));

    assertEquals(
        List.of(
            new Inconsistency(
                ConsistencyCheck.COST_WENT_BACK, "the host's cost went back by $1.30")),
        inconsistencies);
  }

  @Test
  void decreasingDurationIsReported() {
    List<Inconsistency> inconsistencies =
        sessions.inconsistencies(EARLIER, document(2.50, 300_000, 90_000));

    assertEquals(
        List.of(
            new Inconsistency(
                ConsistencyCheck.DURATION_WENT_BACK, "the session's duration went back by 5m")),
        inconsistencies);
  }

  @Test
  void decreasingApiTimeIsReported() {
    List<Inconsistency> inconsistencies =
        sessions.inconsistencies(EARLIER, document(2.50, 601_000, 87_500));

    assertEquals(
        List.of(
            new Inconsistency(
                ConsistencyCheck.API_TIME_WENT_BACK, "the session's API time went back by 2.5 s")),
        inconsistencies);
  }

  @Test
  void costWithoutRequestIsReported() {
    List<Inconsistency> inconsistencies =
        sessions.inconsistencies(EARLIER, document(4.50, 601_000, 90_000));

    assertEquals(
        List.of(
            new Inconsistency(
                ConsistencyCheck.COST_WITHOUT_API_TIME, "the cost rose by $2.00 without API time")),
        inconsistencies);
  }

  @Test
  void overtakenDocumentIsNotCompared() {
    assertEquals(List.of(), sessions.inconsistencies(EARLIER, document(2.20, 598_000, 80_000)));
    assertEquals(List.of(), sessions.inconsistencies(EARLIER, document(2.50, 602_000, 90_000)));
  }

  @Test
  void resumingRestoresFigures() {
    SessionInput resumed = changed(document(2.50, 620_000, 90_000), "prompt_id", null);

    assertEquals(List.of(), sessions.inconsistencies(EARLIER, resumed));
    assertEquals(List.of(), sessions.inconsistencies(EARLIER, document(2.55, 630_000, 90_500)));
  }

  @ParameterizedTest
  @CsvSource({"0.10, $0.10", "0, $0.00", "2.48, $2.48", "1, $1.00", "0.004, $0.00"})
  void costThatFellInAResumedSessionIsLost(double usd, String text) {
    SessionInput resumed = changed(document(usd, 20_000, 1_000), "prompt_id", null);
    var lost =
        List.of(
            new Inconsistency(
                ConsistencyCheck.COST_LOST,
                "the session's cost fell from $2.50 to "
                    + text
                    + ": the host lost what it had not stored"));

    assertEquals(lost, sessions.inconsistencies(EARLIER, resumed));
    sessions.advance(Duration.ofHours(2));
    assertEquals(List.of(), sessions.inconsistencies(EARLIER, document(2.50, 30_000, 1_500)));
  }

  @Test
  void lostCostIsReportedUntilTheCostIsReachedAgain() {
    sessions.found(EARLIER, changed(document(0.10, 20_000, 1_000), "prompt_id", null));
    for (double usd : new double[] {0.10, 0.15, 1.50, 2.40}) {
      sessions.advance(Duration.ofHours(1));
      SessionInput next = document(usd, (long) (usd * 1e6), (long) (usd * 1e6));
      assertEquals(List.of(ConsistencyCheck.COST_LOST), sessions.found(EARLIER, next));
    }

    assertEquals(List.of(), sessions.found(EARLIER, document(2.60, 3_000_000, 3_000_000)));
    assertEquals(List.of(), sessions.found(EARLIER, document(2.70, 3_100_000, 3_100_000)));
  }

  @Test
  void costOfAnOvertakenFirstDocumentIsNotLost() {
    SessionInput late = changed(document(0, 598_000, 0), "prompt_id", null);

    assertEquals(List.of(), sessions.inconsistencies(EARLIER, late));
  }

  @Test
  void compactingKeepsTheCost() {
    SessionInput compacted = changed(EARLIER, "context_window", Map.of("x", 1L));

    assertEquals(List.of(), sessions.inconsistencies(EARLIER, compacted));
  }

  @Test
  void roundingIsNoLoss() {
    SessionInput resumed = changed(document(2.495, 620_000, 90_000), "prompt_id", null);

    assertEquals(List.of(), sessions.inconsistencies(EARLIER, resumed));
  }

  @Test
  void inconsistencyIsReportedForFiveMinutes() {
    sessions.inconsistencies(EARLIER, document(1.20, 601_000, 90_000));
    sessions.advance(Duration.ofSeconds(299));

    assertEquals(
        List.of(ConsistencyCheck.COST_WENT_BACK),
        sessions.found(EARLIER, document(1.20, 900_000, 90_000)));
    sessions.advance(Duration.ofSeconds(1));
    assertEquals(List.of(), sessions.found(EARLIER, document(1.20, 901_000, 90_000)));
  }

  @Test
  void sessionsAreCheckedSeparately() {
    sessions.inconsistencies(EARLIER, document(1.20, 601_000, 90_000));
    SessionInput other = changed(document(1.10, 500_000, 80_000), "session_id", "two");

    assertEquals(List.of(), sessions.inconsistencies(other, other));
  }

  @Test
  void removedSessionStartsAgain() {
    sessions.inconsistencies(EARLIER, document(1.20, 601_000, 90_000));
    sessions.forget(EARLIER);
    SessionInput later = document(1.20, 602_000, 90_000);

    assertEquals(List.of(), sessions.inconsistencies(later, later));
  }

  @Test
  void missingFiguresAreConsistent() {
    SessionInput silent = changed(EARLIER, "cost", null);

    assertEquals(List.of(), sessions.inconsistencies(EARLIER, silent));
    assertEquals(List.of(), sessions.inconsistencies(EARLIER, changed(EARLIER, "cost", "none")));
    assertEquals(List.of(), sessions.inconsistencies(EARLIER, SessionInput.empty()));
  }
}
