package statusline.module.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import statusline.tck.FakeFiles;
import statusline.tck.FakeTranscripts;

class LastReplyTest {
  private static final Path TRANSCRIPT = Path.of("/home/dev/.claude/projects/p/s1.jsonl");

  private final FakeFiles files = new FakeFiles();
  private final FakeTranscripts transcripts = new FakeTranscripts(files);

  @Test
  void findsTheModelOfTheLastReplyInRealTranscripts() throws IOException {
    assertEquals("claude-haiku-5-5", ofRecorded("changed-to-haiku.jsonl"));
    assertEquals("claude-sonnet-4-5-20250929", ofRecorded("dated-sonnet.jsonl"));
  }

  @Test
  void findsNoneBeforeTheFirstReply() throws IOException {
    assertEquals("", ofRecorded("without-reply.jsonl"));
    assertEquals("", of(""));
  }

  @Test
  void followsATranscriptThatGrows() throws IOException {
    assertEquals("claude-opus-5-5", of(reply("claude-opus-5-5")));

    files.append(TRANSCRIPT, "{\"type\":\"user\"}\n");
    assertEquals("claude-opus-5-5", transcripts.fold(TRANSCRIPT, new LastReply()));

    files.append(TRANSCRIPT, reply("claude-haiku-5-5"));
    assertEquals("claude-haiku-5-5", transcripts.fold(TRANSCRIPT, new LastReply()));
  }

  @Test
  void waitsForTheEndOfALine() throws IOException {
    String unfinished = reply("claude-haiku-5-5").strip();

    assertEquals("claude-opus-5-5", of(reply("claude-opus-5-5") + unfinished));
  }

  @Test
  void readsNoFurtherBackThan256KiB() throws IOException {
    String reply = reply("claude-opus-5-5");
    int room = 262_144 - reply.length() - 1;

    assertEquals("claude-opus-5-5", of("first\n" + reply + "x".repeat(room) + "\n"));
    assertEquals("", of("first\n" + reply + "x".repeat(room + 1) + "\n"));
  }

  @Test
  void passesOverWhatTheHostWritesAfterAnError() throws IOException {
    assertEquals("claude-opus-5-5", of(reply("claude-opus-5-5") + reply("<synthetic>")));
  }

  @Test
  void passesOverRepliesOfSubAgents() throws IOException {
    String aside =
        """
        {"isSidechain":true,"message":{"model":"claude-haiku-5-5"},"type":"assistant"}
        {"message":{"model":"claude-haiku-5-5"},"type":"assistant","isSidechain":true}
        """;

    assertEquals("claude-opus-5-5", of(reply("claude-opus-5-5") + aside));
  }

  @Test
  void passesOverLinesThatAreNoReply() throws IOException {
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
  void passesOverMalformedLines() throws IOException {
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
  void survivesDeepAndLongLines() throws IOException {
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
  void startsFromNothing() {
    LastReply fold = new LastReply();
    byte[] line = "no reply".getBytes(StandardCharsets.UTF_8);

    assertEquals("", fold.start());
    assertNotEquals("", fold.name());
    assertEquals("before", fold.line("before", line, 0, line.length));
    assertEquals("before", fold.line("before", line, 8, 0));
  }

  private static String reply(String model) {
    return "{\"isSidechain\":false,\"message\":{\"type\":\"message\",\"model\":\""
        + model
        + "\",\"content\":[{\"type\":\"text\",\"text\":\"yes\"}]},\"type\":\"assistant\"}\n";
  }

  private String ofRecorded(String name) throws IOException {
    try (InputStream recorded = LastReplyTest.class.getResourceAsStream(name)) {
      if (recorded == null) {
        throw new IOException("no such recording: " + name);
      }
      files.put(TRANSCRIPT, recorded.readAllBytes());
    }
    return new FakeTranscripts(files).fold(TRANSCRIPT, new LastReply());
  }

  private String of(String text) throws IOException {
    files.remove(TRANSCRIPT).put(TRANSCRIPT, text);
    return transcripts.fold(TRANSCRIPT, new LastReply());
  }
}
