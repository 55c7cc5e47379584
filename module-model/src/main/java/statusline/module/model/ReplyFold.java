package statusline.module.model;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import statusline.api.TranscriptFold;

/// A fold over a transcript that keeps the last two replies.
///
/// Replies of sub-agents and records that the host writes after an error do not count. Malformed
/// lines are ignored.
final class ReplyFold implements TranscriptFold<Replies> {
  private static final byte[] MARK = "\"type\":\"assistant\"".getBytes(StandardCharsets.US_ASCII);
  private static final String WRITTEN_BY_HOST = "<synthetic>";
  private static final long TAIL_BYTES = 256 << 10;

  @Override
  public String name() {
    return "last-replies";
  }

  @Override
  public Replies start() {
    return Replies.NONE;
  }

  @Override
  public long tailBytes() {
    return TAIL_BYTES;
  }

  @Override
  public Replies line(Replies state, byte[] buffer, int offset, int length) {
    // Most lines are not replies, and searching is much faster than parsing.
    if (!containsMark(buffer, offset, offset + length)) {
      return state;
    }
    var bytes = new ByteArrayInputStream(buffer, offset, length);
    try (var reader = new JsonReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
      reader.setStrictness(Strictness.LEGACY_STRICT);
      Reply reply = reply(reader);
      return reply.isKnown() ? state.with(reply) : state;
    } catch (IOException | IllegalStateException malformed) {
      return state;
    }
  }

  private static Reply reply(JsonReader reader) throws IOException {
    boolean isReply = false;
    String at = "";
    String requested = "";
    Reply message = Reply.NONE;
    reader.beginObject();
    while (reader.hasNext()) {
      switch (reader.nextName()) {
        case "type" -> isReply = text(reader).equals("assistant");
        case "timestamp" -> at = text(reader);
        case "requestedModel" -> requested = text(reader);
        case "message" -> message = message(reader);
        case "isSidechain" -> {
          if (isTrue(reader)) {
            return Reply.NONE;
          }
        }
        default -> reader.skipValue();
      }
    }
    return isReply ? new Reply(message.id(), at, message.model(), requested) : Reply.NONE;
  }

  private static Reply message(JsonReader reader) throws IOException {
    if (reader.peek() != JsonToken.BEGIN_OBJECT) {
      reader.skipValue();
      return Reply.NONE;
    }
    String id = "";
    String model = "";
    reader.beginObject();
    while (reader.hasNext()) {
      switch (reader.nextName()) {
        case "id" -> id = text(reader);
        case "model" -> model = text(reader);
        default -> reader.skipValue();
      }
    }
    reader.endObject();
    boolean isModel = !model.isBlank() && !model.equals(WRITTEN_BY_HOST);
    return isModel ? new Reply(id, "", model, "") : Reply.NONE;
  }

  /// {@return the value if it is a string; any other value is skipped and gives an empty string}
  private static String text(JsonReader reader) throws IOException {
    if (reader.peek() == JsonToken.STRING) {
      return reader.nextString();
    }
    reader.skipValue();
    return "";
  }

  private static boolean isTrue(JsonReader reader) throws IOException {
    if (reader.peek() == JsonToken.BOOLEAN) {
      return reader.nextBoolean();
    }
    reader.skipValue();
    return false;
  }

  private static boolean containsMark(byte[] buffer, int start, int end) {
    for (int i = start; i <= end - MARK.length; i++) {
      if (buffer[i] == '"' && isMarkAt(buffer, i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isMarkAt(byte[] buffer, int start) {
    for (int i = 1; i < MARK.length; i++) {
      if (buffer[start + i] != MARK[i]) {
        return false;
      }
    }
    return true;
  }
}
