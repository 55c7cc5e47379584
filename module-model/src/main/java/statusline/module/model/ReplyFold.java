package statusline.module.model;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import statusline.api.TranscriptFold;

/// The last two replies of a transcript.
///
/// Replies of sub-agents and what the host writes in a model's place after an error do not count. A
/// line that is no JSON is passed over.
final class ReplyFold implements TranscriptFold<Replies> {
  private static final byte[] MARK = "\"type\":\"assistant\"".getBytes(StandardCharsets.US_ASCII);
  private static final String WRITTEN_BY_HOST = "<synthetic>";
  private static final long TAIL_BYTES = 256 << 10;

  /// Loaded with the first reply: a line without a transcript pays nothing for it.
  private static final class Factory {
    // Foreign names are not worth interning.
    static final JsonFactory JSON =
        JsonFactory.builder().disable(JsonFactory.Feature.INTERN_FIELD_NAMES).build();
  }

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
    // Most lines are no replies, and looking costs a fraction of parsing.
    if (!holdsMark(buffer, offset, offset + length)) {
      return state;
    }
    try (JsonParser parser = Factory.JSON.createParser(buffer, offset, length)) {
      Reply reply = reply(parser);
      return reply.isKnown() ? state.with(reply) : state;
    } catch (IOException malformed) {
      return state;
    }
  }

  private static Reply reply(JsonParser parser) throws IOException {
    boolean isReply = false;
    String at = "";
    Reply message = Reply.NONE;
    parser.nextToken();
    for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
      JsonToken value = parser.nextToken();
      switch (name) {
        case "type" -> isReply = text(parser).equals("assistant");
        case "timestamp" -> at = text(parser);
        case "message" -> message = message(parser);
        case "isSidechain" -> {
          if (value == JsonToken.VALUE_TRUE) {
            return Reply.NONE;
          }
        }
        default -> parser.skipChildren();
      }
    }
    return isReply ? new Reply(message.id(), at, message.model()) : Reply.NONE;
  }

  private static Reply message(JsonParser parser) throws IOException {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      parser.skipChildren();
      return Reply.NONE;
    }
    String id = "";
    String model = "";
    for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
      parser.nextToken();
      switch (name) {
        case "id" -> id = text(parser);
        case "model" -> model = text(parser);
        default -> parser.skipChildren();
      }
    }
    boolean isModel = !model.isBlank() && !model.equals(WRITTEN_BY_HOST);
    return isModel ? new Reply(id, "", model) : Reply.NONE;
  }

  /// {@return the text that a value is; empty for any other value, which is passed over}
  private static String text(JsonParser parser) throws IOException {
    if (parser.currentToken() == JsonToken.VALUE_STRING) {
      return parser.getText();
    }
    parser.skipChildren();
    return "";
  }

  private static boolean holdsMark(byte[] buffer, int start, int end) {
    for (int i = start; i <= end - MARK.length; i++) {
      if (buffer[i] == '"' && marks(buffer, i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean marks(byte[] buffer, int start) {
    for (int i = 1; i < MARK.length; i++) {
      if (buffer[start + i] != MARK[i]) {
        return false;
      }
    }
    return true;
  }
}
