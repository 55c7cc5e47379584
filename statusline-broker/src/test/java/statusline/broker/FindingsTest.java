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
import statusline.broker.check.Check;
import statusline.broker.check.Finding;

/// What does not fit in a session is on its board, and a warning of the data module that shows it.
class FindingsTest {
  private static final String WENT_BACK = "the host's cost went back by $1.00";

  @TempDir private Path folder;

  @Test
  void whatShowsTheFactWarnsOfIt() {
    TestModule spend = TestModule.saying("spend", "x");
    TestModule git = TestModule.saying("git", "x");
    try (var broker = new TestBroker(folder, spend, git)) {
      broker.board(document("one", 3));
      Board board = broker.board(document("one", 2));

      assertEquals(List.of(new Finding(Check.COST_WENT_BACK, WENT_BACK)), board.findings());
      assertEquals(List.of(WENT_BACK), board.entry("spend").orElseThrow().warnings());
      assertEquals(List.of(), board.entry("git").orElseThrow().warnings());
    }
  }

  @Test
  void whoAsksTwiceDuringAColdStartIsComparedToo() {
    try (var broker = new TestBroker(folder, TestModule.saying("spend", "$3"))) {
      assertEquals(List.of(), broker.firstBoard(document("one", 3)).findings());
      assertEquals(1, broker.firstBoard(document("one", 2)).findings().size());
    }
  }

  @Test
  void theFindingIsThereWhereNobodyShowsTheFact() {
    try (var broker = new TestBroker(folder, TestModule.saying("git", "x"))) {
      broker.board(document("one", 3));

      assertEquals(1, broker.board(document("one", 2)).findings().size());
    }
  }

  @Test
  void anotherSessionIsNotComparedWith() {
    try (var broker = new TestBroker(folder, TestModule.saying("spend", "x"))) {
      broker.board(document("one", 3));

      assertEquals(List.of(), broker.board(document("two", 2)).findings());
      assertEquals(List.of(), broker.board(document("one", 3)).findings());
    }
  }

  @Test
  void whatAPersonAsksAboutIsToldAndNotComparedWith() {
    try (var broker = new TestBroker(folder, TestModule.saying("spend", "x"))) {
      broker.board(document("one", 3));
      assertEquals(List.of(), broker.explained(document("one", 1)).findings());
      broker.board(document("one", 2));

      Board board = broker.explained(document("one", 1));
      assertEquals(List.of(new Finding(Check.COST_WENT_BACK, WENT_BACK)), board.findings());
      assertEquals(List.of(WENT_BACK), board.entry("spend").orElseThrow().warnings());
      assertEquals(board.findings(), broker.board(document("one", 2)).findings());
    }
  }

  @Test
  void whatTheTranscriptTellsIsOnALaterLine() throws IOException {
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
      broker.board(document);
      long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
      while (broker.board(document).findings().isEmpty() && System.nanoTime() < end) {
        Thread.onSpinWait();
      }

      Board board = broker.board(document);
      assertEquals(Check.REPLY_WENT_BACK, board.findings().getFirst().check());
      assertEquals(1, board.entry("time").orElseThrow().warnings().size());
    }
  }

  private static SessionInput document(String session, double usd) {
    Map<String, Object> cost = Map.of("total_cost_usd", usd);
    return SessionInput.of(JsonObject.of(Map.of("session_id", session, "cost", cost)));
  }
}
