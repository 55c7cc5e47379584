package statusline.broker.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static statusline.broker.check.CheckedSessions.changed;
import static statusline.broker.check.CheckedSessions.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import statusline.api.SessionInput;

/// Tests the comparison of documents with transcripts.
class TranscriptCheckTest {
  @TempDir private Path folder;
  private CheckedSessions sessions = new CheckedSessions(Path.of("/"));
  private long api;

  @BeforeEach
  void begin() throws IOException {
    sessions = new CheckedSessions(folder);
    Files.writeString(transcript(), reply("r1", "2026-11-23T15:00:00.000Z", 10_000));
  }

  @Test
  void costExplainedByTokensIsConsistent() throws IOException {
    look(1);
    append(reply("r2", "2026-11-23T15:01:00.000Z", 400_000));

    assertEquals(List.of(), look(4));
    assertEquals(List.of(), look(4));
  }

  @Test
  void costWithoutTokensIsReportedAtSecondSample() {
    look(1);

    assertEquals(List.of(), look(51));
    assertEquals(List.of(ConsistencyCheck.COST_WITHOUT_TOKENS), look(51));
  }

  @Test
  void sentenceContainsBothRates() {
    look(1);
    look(51);
    sessions.advance(Duration.ofSeconds(50));
    List<Inconsistency> inconsistencies = sessions.inconsistencies(at(1), at(51));

    assertEquals(
        "$3000.00 an hour is more than any model costs at 0 tokens a minute in the transcript",
        inconsistencies.getFirst().sentence());
  }

  @Test
  void delayedTranscriptIsConsistent() throws IOException {
    look(1);
    look(51);
    append(reply("r2", "2026-11-23T15:01:00.000Z", 900_000));

    assertEquals(List.of(), look(51));
    assertEquals(List.of(), look(51));
  }

  @Test
  void costOfSubAgentIsConsistent() throws IOException {
    look(1);
    Path agents = Files.createDirectories(folder.resolve("one").resolve("subagents"));
    Path agent = Files.writeString(agents.resolve("agent-1.jsonl"), "{}\n");
    Files.setLastModifiedTime(agent, FileTime.from(Instant.now().plus(Duration.ofDays(2))));

    assertEquals(List.of(), look(51));
    assertEquals(List.of(), look(51));
  }

  @Test
  void costOfSummaryIsConsistent() throws IOException {
    look(1);
    append("{\"type\":\"system\",\"subtype\":\"compact_boundary\"}\n");

    assertEquals(List.of(), look(21));
    assertEquals(List.of(), look(21));
  }

  @Test
  void tokensWithoutCostAreReported() throws IOException {
    look(1);
    for (int i = 0; i < 5; i++) {
      append(reply("n" + i, "2026-11-23T15:02:0" + i + ".000Z", 100_000));
    }

    look(1);
    assertEquals(List.of(ConsistencyCheck.TOKENS_WITHOUT_COST), look(1));
  }

  @Test
  void unfinishedReplyMayBeFree() throws IOException {
    look(1);
    append(reply("r2", "2026-11-23T15:01:00.000Z", 900_000));

    look(1);
    assertEquals(List.of(), look(1));
  }

  @Test
  void copiedHistoryIsNotCounted() throws IOException {
    look(1);
    for (int i = 0; i < 5; i++) {
      append(reply("n" + i, "2026-11-23T14:59:5" + i + ".000Z", 100_000));
    }

    look(1);
    assertEquals(List.of(), look(1));
  }

  @Test
  void replyDatedBeforeEarlierOneIsReported() throws IOException {
    look(1);
    append(reply("r2", "2026-11-23T14:30:00.000Z", 10));
    sessions.advance(Duration.ofSeconds(10));

    assertEquals(
        List.of(
            new Inconsistency(
                ConsistencyCheck.REPLY_WENT_BACK,
                "the transcript's last reply is dated 30m before an earlier one")),
        sessions.inconsistencies(at(1), at(1)));
  }

  @Test
  void smallClockChangeIsConsistent() throws IOException {
    look(1);
    append(reply("r2", "2026-11-23T14:59:30.000Z", 10));

    assertEquals(List.of(), look(1));
  }

  /// Advances the clock by ten seconds and increases the API time.
  private List<ConsistencyCheck> look(double usd) {
    sessions.advance(Duration.ofSeconds(10));
    return sessions.found(at(usd), at(usd));
  }

  private SessionInput at(double usd) {
    api++;
    SessionInput document = document(usd, 60_000, api);
    return changed(document, "transcript_path", transcript().toString());
  }

  private Path transcript() {
    return folder.resolve("one.jsonl");
  }

  private void append(String line) throws IOException {
    Files.writeString(transcript(), Files.readString(transcript()) + line);
  }

  /// A reply has a record for each block of its content, each with all its tokens.
  private static String reply(String id, String at, int tokens) {
    String record =
        """
        {"type":"assistant","timestamp":"%s","message":{"id":"%s","usage":{"input_tokens":%d,\
        "cache_creation":{"ephemeral_1h_input_tokens":7},"output_tokens":0}}}
        """
            .formatted(at, id, tokens);
    return record + record;
  }
}
