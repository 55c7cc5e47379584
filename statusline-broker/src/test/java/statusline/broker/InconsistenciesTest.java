package statusline.broker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import statusline.api.JsonObject;
import statusline.api.SessionInput;
import statusline.broker.check.ConsistencyCheck;
import statusline.broker.check.Inconsistency;

/// Tests that inconsistencies appear in the line data and as warnings of results.
class InconsistenciesTest {
  private static final String WENT_BACK = "the host's cost went back by $1.00";

  @TempDir private Path folder;

  @Test
  void resultThatShowsDataHasWarning() {
    TestModule spend = TestModule.saying("spend", "x");
    TestModule git = TestModule.saying("git", "x");
    try (var broker = new TestBroker(folder, spend, git)) {
      broker.lineData(document("one", 3));
      LineData board = broker.lineData(document("one", 2));

      assertEquals(
          List.of(new Inconsistency(ConsistencyCheck.COST_WENT_BACK, WENT_BACK)),
          board.inconsistencies());
      assertEquals(List.of(WENT_BACK), board.entry("spend").orElseThrow().warnings());
      assertEquals(List.of(), board.entry("git").orElseThrow().warnings());
    }
  }

  @Test
  void secondRequestDuringColdStartIsCompared() {
    try (var broker = new TestBroker(folder, TestModule.saying("spend", "$3"))) {
      assertEquals(List.of(), broker.firstLine(document("one", 3)).inconsistencies());
      assertEquals(1, broker.firstLine(document("one", 2)).inconsistencies().size());
    }
  }

  @Test
  void inconsistencyIsReportedWithoutModuleThatShowsIt() {
    try (var broker = new TestBroker(folder, TestModule.saying("git", "x"))) {
      broker.lineData(document("one", 3));

      assertEquals(1, broker.lineData(document("one", 2)).inconsistencies().size());
    }
  }

  @Test
  void otherSessionsAreNotCompared() {
    try (var broker = new TestBroker(folder, TestModule.saying("spend", "x"))) {
      broker.lineData(document("one", 3));

      assertEquals(List.of(), broker.lineData(document("two", 2)).inconsistencies());
      assertEquals(List.of(), broker.lineData(document("one", 3)).inconsistencies());
    }
  }

  @Test
  void explainReportsButDoesNotCompare() {
    try (var broker = new TestBroker(folder, TestModule.saying("spend", "x"))) {
      broker.lineData(document("one", 3));
      assertEquals(List.of(), broker.explain(document("one", 1)).inconsistencies());
      broker.lineData(document("one", 2));

      LineData board = broker.explain(document("one", 1));
      assertEquals(
          List.of(new Inconsistency(ConsistencyCheck.COST_WENT_BACK, WENT_BACK)),
          board.inconsistencies());
      assertEquals(List.of(WENT_BACK), board.entry("spend").orElseThrow().warnings());
      assertEquals(board.inconsistencies(), broker.lineData(document("one", 2)).inconsistencies());
    }
  }

  @Test
  void laterLineReportsTranscriptCheck() throws IOException {
    Path transcript = folder.resolve("one.jsonl");
    Files.writeString(
        transcript,
        """
        {"type":"assistant","timestamp":"2026-11-23T15:00:00.000Z",\
        "message":{"id":"a","usage":{"input_tokens":5}}}
        {"type":"assistant","timestamp":"2026-11-23T14:00:00.000Z",\
        "message":{"id":"b","usage":{"input_tokens":5}}}
        """);
    SessionInput document =
        SessionInput.of(
            JsonObject.of(Map.of("session_id", "one", "transcript_path", transcript.toString())));
    try (var broker = new TestBroker(folder, TestModule.saying("time", "x"))) {
      broker.lineData(document);
      long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
      while (broker.lineData(document).inconsistencies().isEmpty() && System.nanoTime() < end) {
        Thread.onSpinWait();
      }

      LineData board = broker.lineData(document);
      assertEquals(ConsistencyCheck.REPLY_WENT_BACK, board.inconsistencies().getFirst().check());
      assertEquals(1, board.entry("time").orElseThrow().warnings().size());
    }
  }

  private static SessionInput document(String session, double usd) {
    Map<String, Object> cost = Map.of("total_cost_usd", usd);
    return SessionInput.of(JsonObject.of(Map.of("session_id", session, "cost", cost)));
  }
}
