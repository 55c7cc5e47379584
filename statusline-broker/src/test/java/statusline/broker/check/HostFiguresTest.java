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
import statusline.api.SessionInput;

/// What the host says of a session, from line to line.
class HostFiguresTest {
  private static final SessionInput EARLIER = document(2.50, 600_000, 90_000);

  @TempDir private Path folder;
  private CheckedSessions sessions = new CheckedSessions(Path.of("/"));

  @BeforeEach
  void begin() {
    sessions = new CheckedSessions(folder);
  }

  @Test
  void aSessionThatGoesOnIsNotOdd() {
    assertEquals(List.of(), sessions.findings(EARLIER, EARLIER));
    assertEquals(List.of(), sessions.findings(EARLIER, document(2.50, 601_000, 90_000)));
    assertEquals(List.of(), sessions.findings(EARLIER, document(9.75, 700_000, 120_000)));
  }

  @Test
  void aCostThatGoesBackIsFound() {
    List<Finding> findings = sessions.findings(EARLIER, document(1.20, 601_000, 90_000));

    assertEquals(
        List.of(new Finding(Check.COST_WENT_BACK, "the host's cost went back by $1.30")), findings);
  }

  @Test
  void aDurationThatGoesBackIsFound() {
    List<Finding> findings = sessions.findings(EARLIER, document(2.50, 300_000, 90_000));

    assertEquals(
        List.of(new Finding(Check.DURATION_WENT_BACK, "the session's duration went back by 5m")),
        findings);
  }

  @Test
  void anApiTimeThatGoesBackIsFound() {
    List<Finding> findings = sessions.findings(EARLIER, document(2.50, 601_000, 87_500));

    assertEquals(
        List.of(new Finding(Check.API_TIME_WENT_BACK, "the session's API time went back by 2.5 s")),
        findings);
  }

  @Test
  void aCostWithoutARequestIsFound() {
    List<Finding> findings = sessions.findings(EARLIER, document(4.50, 601_000, 90_000));

    assertEquals(
        List.of(
            new Finding(Check.COST_WITHOUT_API_TIME, "the cost rose by $2.00 without API time")),
        findings);
  }

  @Test
  void aDocumentThatWasOvertakenIsNotComparedWith() {
    assertEquals(List.of(), sessions.findings(EARLIER, document(2.20, 598_000, 80_000)));
    assertEquals(List.of(), sessions.findings(EARLIER, document(2.50, 602_000, 90_000)));
  }

  @Test
  void resumingSetsTheFiguresAnewWithoutAWarning() {
    SessionInput resumed = changed(document(0.10, 20_000, 1_000), "prompt_id", null);

    assertEquals(List.of(), sessions.findings(EARLIER, resumed));
    assertEquals(List.of(), sessions.findings(EARLIER, document(0.15, 30_000, 1_500)));
  }

  @Test
  void compactingSetsTheFiguresAnewWithoutAWarning() {
    SessionInput compacted = changed(document(0, 0, 0), "context_window", Map.of("x", 1L));

    assertEquals(List.of(), sessions.findings(EARLIER, compacted));
  }

  @Test
  void aFindingIsToldForFiveMinutes() {
    sessions.findings(EARLIER, document(1.20, 601_000, 90_000));
    sessions.advance(Duration.ofSeconds(299));

    assertEquals(
        List.of(Check.COST_WENT_BACK), sessions.found(EARLIER, document(1.20, 900_000, 90_000)));
    sessions.advance(Duration.ofSeconds(1));
    assertEquals(List.of(), sessions.found(EARLIER, document(1.20, 901_000, 90_000)));
  }

  @Test
  void oneSessionSaysNothingOfAnother() {
    sessions.findings(EARLIER, document(1.20, 601_000, 90_000));
    SessionInput other = changed(document(1.10, 500_000, 80_000), "session_id", "two");

    assertEquals(List.of(), sessions.findings(other, other));
  }

  @Test
  void aForgottenSessionBeginsAnew() {
    sessions.findings(EARLIER, document(1.20, 601_000, 90_000));
    sessions.forget(EARLIER);
    SessionInput later = document(1.20, 602_000, 90_000);

    assertEquals(List.of(), sessions.findings(later, later));
  }

  @Test
  void aHostThatTellsNothingIsNotOdd() {
    SessionInput silent = changed(EARLIER, "cost", null);

    assertEquals(List.of(), sessions.findings(EARLIER, silent));
    assertEquals(List.of(), sessions.findings(EARLIER, changed(EARLIER, "cost", "none")));
    assertEquals(List.of(), sessions.findings(EARLIER, SessionInput.empty()));
  }
}
