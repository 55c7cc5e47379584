package statusline.broker.check;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import statusline.api.TranscriptFold;

/// Tokens and times of a transcript's replies, those of sub-agents in the same file included.
///
/// A line that is no JSON is passed over.
final class TokenFold implements TranscriptFold<TokenTotals> {
  private static final byte[] REPLY = "\"type\":\"assistant\"".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] SUMMARY = "\"compact_boundary\"".getBytes(StandardCharsets.US_ASCII);
  private static final long TAIL_BYTES = 64 << 10;

  // Foreign names are not worth interning.
  private static final JsonFactory JSON =
      JsonFactory.builder().disable(JsonFactory.Feature.INTERN_FIELD_NAMES).build();

  @Override
  public String name() {
    return "tokens";
  }

  @Override
  public TokenTotals start() {
    return TokenTotals.NONE;
  }

  @Override
  public long tailBytes() {
    return TAIL_BYTES;
  }

  @Override
  public TokenTotals line(TokenTotals state, byte[] buffer, int offset, int length) {
    if (!holds(REPLY, buffer, offset, length)) {
      return holds(SUMMARY, buffer, offset, length) ? state.compacted() : state;
    }
    try (JsonParser parser = JSON.createParser(buffer, offset, length)) {
      return reply(state, parser);
    } catch (IOException malformed) {
      return state;
    }
  }

  private static TokenTotals reply(TokenTotals state, JsonParser parser) throws IOException {
    boolean isReply = false;
    long at = 0;
    var message = new Message();
    parser.nextToken();
    for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
      parser.nextToken();
      switch (name) {
        case "type" -> isReply = text(parser).equals("assistant");
        case "timestamp" -> at = UtcTime.millis(text(parser));
        case "message" -> message.read(parser);
        default -> parser.skipChildren();
      }
    }
    return isReply && message.tokens > 0 ? state.with(message.id, message.tokens, at) : state;
  }

  /// A message while it is being read.
  private static final class Message {
    private String id = "";
    private long tokens;

    void read(JsonParser parser) throws IOException {
      if (parser.currentToken() != JsonToken.START_OBJECT) {
        parser.skipChildren();
        return;
      }
      for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
        parser.nextToken();
        switch (name) {
          case "id" -> id = text(parser);
          case "usage" -> tokens = usage(parser);
          default -> parser.skipChildren();
        }
      }
    }

    private static long usage(JsonParser parser) throws IOException {
      if (parser.currentToken() != JsonToken.START_OBJECT) {
        parser.skipChildren();
        return 0;
      }
      long sum = 0;
      for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
        JsonToken value = parser.nextToken();
        switch (name) {
          case "input_tokens",
              "output_tokens",
              "cache_creation_input_tokens",
              "cache_read_input_tokens" ->
              sum += value == JsonToken.VALUE_NUMBER_INT ? number(parser) : 0;
          default -> parser.skipChildren();
        }
      }
      return sum;
    }

    /// What is no possible number of tokens is none.
    private static long number(JsonParser parser) throws IOException {
      boolean fits = parser.getNumberType() == JsonParser.NumberType.INT;
      return fits ? Math.max(0, parser.getLongValue()) : 0;
    }
  }

  /// {@return the text that a value is; empty for any other value, which is passed over}
  private static String text(JsonParser parser) throws IOException {
    if (parser.currentToken() == JsonToken.VALUE_STRING) {
      return parser.getText();
    }
    parser.skipChildren();
    return "";
  }

  private static boolean holds(byte[] mark, byte[] buffer, int offset, int length) {
    for (int i = offset; i <= offset + length - mark.length; i++) {
      if (buffer[i] == '"' && isAt(mark, buffer, i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAt(byte[] mark, byte[] buffer, int start) {
    for (int i = 1; i < mark.length; i++) {
      if (buffer[start + i] != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
