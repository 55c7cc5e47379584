package statusline.module.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import statusline.tck.FakeFiles;
import statusline.tck.FakeTranscripts;

class ReplyFoldTest {
  private static final Path TRANSCRIPT = Path.of("/home/dev/.claude/projects/p/s1.jsonl");

  private final FakeFiles files = new FakeFiles();
  private final FakeTranscripts transcripts = new FakeTranscripts(files);

  @Test
  void findsLastReplyInRecordedTranscripts() throws IOException {
    assertEquals("claude-haiku-5-5", ofRecorded("changed-to-haiku.jsonl"));
    assertEquals("claude-sonnet-4-5-20250929", ofRecorded("dated-sonnet.jsonl"));
  }

  @Test
  void noReplyBeforeFirstReply() throws IOException {
    assertEquals("", ofRecorded("without-reply.jsonl"));
    assertEquals("", of(""));
  }

  @Test
  void growingTranscriptIsFollowed() throws IOException {
    assertEquals("claude-opus-5-5", of(reply("claude-opus-5-5")));

    files.append(TRANSCRIPT, "{\"type\":\"user\"}\n");
    assertEquals("claude-opus-5-5", again());

    files.append(TRANSCRIPT, reply("claude-haiku-5-5"));
    assertEquals("claude-haiku-5-5", again());
  }

  @Test
  void incompleteLineIsIgnored() throws IOException {
    String unfinished = reply("claude-haiku-5-5").strip();

    assertEquals("claude-opus-5-5", of(reply("claude-opus-5-5") + unfinished));
  }

  @Test
  void readsAtMost256KiBFromEnd() throws IOException {
    String reply = reply("claude-opus-5-5");
    int room = 262_144 - reply.length() - 1;

    assertEquals("claude-opus-5-5", of("first\n" + reply + "x".repeat(room) + "\n"));
    assertEquals("", of("first\n" + reply + "x".repeat(room + 1) + "\n"));
  }

  @Test
  void recordsAfterErrorsAreIgnored() throws IOException {
    assertEquals("claude-opus-5-5", of(reply("claude-opus-5-5") + reply("<synthetic>")));
  }

  @Test
  void repliesOfSubAgentsAreIgnored() throws IOException {
    String aside =
        """
        {"isSidechain":true,"message":{"model":"claude-haiku-5-5"},"type":"assistant"}
        {"message":{"model":"claude-haiku-5-5"},"type":"assistant","isSidechain":true}
        """;

    assertEquals("claude-opus-5-5", of(reply("claude-opus-5-5") + aside));
  }

  @Test
  void otherLinesAreIgnored() throws IOException {
    String others =
        """
        {"type":"user","toolUseResult":{"type":"assistant","message":{"model":"a"}}}
        {"type":"user","message":{"model":"b","nested":{"type":"assistant"}}}
        {"note":"\\"type\\":\\"assistant\\"","message":{"model":"c"}}
        {"type":"assistant"}
        {"type":"assistant","message":null}
        {"type":"assistant","message":["model","d"]}
        {"type":"assistant","message":{"model":null}}
        {"type":"assistant","message":{"model":""}}
        {"type":"assistant","message":{"model":{"model":"e"}}}
        ["type",{"type":"assistant","message":{"model":"f"}}]
        """;

    assertEquals("claude-opus-5-5", of(reply("claude-opus-5-5") + others));
  }

  @Test
  void malformedLinesAreIgnored() throws IOException {
    String malformed =
        """
        {"type":"assistant","message":{"model":"claude-haiku-5-5"}
        {"message":{"model":"claude-haiku-5-5"},"type":"assistant",}
        "type":"assistant"
        {"type":"assistant"
        """
            + "\0\0\0\n\u00ff\"type\":\"assistant\"\n\n";

    assertEquals("claude-opus-5-5", of(reply("claude-opus-5-5") + malformed));
  }

  @Test
  void deepAndLongLinesAreIgnored() throws IOException {
    String deep =
        "{\"type\":\"assistant\",\"x\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}\n";
    String text = "y".repeat(200_000);
    String lengthy =
        "{\"message\":{\"model\":\"claude-haiku-5-5\",\"content\":\""
            + text
            + "\"},\"type\":\"assistant\"}\n";

    assertEquals("claude-opus-5-5", of(reply("claude-opus-5-5") + deep));
    assertEquals("claude-haiku-5-5", of(lengthy));
  }

  @Test
  void startHasNoReplies() {
    ReplyFold fold = new ReplyFold();
    byte[] line = "no reply".getBytes(StandardCharsets.UTF_8);
    Replies before = Replies.NONE.with(new Reply("1", "", "before", ""));

    assertEquals(Replies.NONE, fold.start());
    assertNotEquals("", fold.name());
    assertSame(before, fold.line(before, line, 0, line.length));
    assertSame(before, fold.line(before, line, 8, 0));
  }

  @Test
  void previousReplyIsKept() throws IOException {
    of(record("m1", "10:00", "claude-opus-5-5") + record("m2", "10:01", "claude-haiku-5-5"));

    assertEquals(
        new Replies(
            new Reply("m2", "10:01", "claude-haiku-5-5", ""),
            new Reply("m1", "10:00", "claude-opus-5-5", "")),
        transcripts.fold(TRANSCRIPT, new ReplyFold()));
  }

  @Test
  void blocksOfOneReplyCountOnce() throws IOException {
    of(
        record("m1", "10:00", "claude-opus-5-5")
            + record("m2", "10:01", "claude-haiku-5-5")
            + record("m2", "10:02", "claude-haiku-5-5"));

    assertEquals(
        new Reply("m1", "10:00", "claude-opus-5-5", ""),
        transcripts.fold(TRANSCRIPT, new ReplyFold()).before());
  }

  @Test
  void idAndTimeOfRecordedReply() throws IOException {
    ofRecorded("changed-to-haiku.jsonl");

    Reply last = new FakeTranscripts(files).fold(TRANSCRIPT, new ReplyFold()).last();

    assertTrue(last.id().startsWith("msg_"), last.id());
    assertTrue(last.at().startsWith("2026-11-23T") && last.at().endsWith("Z"), last.at());
  }

  private static String record(String id, String at, String model) {
    return "{\"message\":{\"id\":\""
        + id
        + "\",\"model\":\""
        + model
        + "\"},\"type\":\"assistant\",\"timestamp\":\""
        + at
        + "\"}\n";
  }

  private String again() throws IOException {
    return transcripts.fold(TRANSCRIPT, new ReplyFold()).last().model();
  }

  private static String reply(String model) {
    return "{\"isSidechain\":false,\"message\":{\"type\":\"message\",\"model\":\""
        + model
        + "\",\"content\":[{\"type\":\"text\",\"text\":\"yes\"}]},\"type\":\"assistant\"}\n";
  }

  private String ofRecorded(String name) throws IOException {
    try (InputStream recorded = ReplyFoldTest.class.getResourceAsStream(name)) {
      if (recorded == null) {
        throw new IOException("no such recording: " + name);
      }
      files.put(TRANSCRIPT, recorded.readAllBytes());
    }
    return new FakeTranscripts(files).fold(TRANSCRIPT, new ReplyFold()).last().model();
  }

  private String of(String text) throws IOException {
    files.remove(TRANSCRIPT).put(TRANSCRIPT, text);
    return again();
  }
}
