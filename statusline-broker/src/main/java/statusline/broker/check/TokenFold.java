package statusline.broker.check;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import statusline.api.TranscriptFold;

/// A fold that adds up the tokens of a transcript's replies and records their times.
///
/// Replies of sub-agents in the same file count as well. A malformed line does not change the
/// totals.
final class TokenFold implements TranscriptFold<TokenTotals> {
  private static final byte[] REPLY = "\"type\":\"assistant\"".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] SUMMARY = "\"compact_boundary\"".getBytes(StandardCharsets.US_ASCII);
  private static final long TAIL_BYTES = 64 << 10;

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
    if (!contains(REPLY, buffer, offset, length)) {
      return contains(SUMMARY, buffer, offset, length) ? state.compacted() : state;
    }
    var bytes = new ByteArrayInputStream(buffer, offset, length);
    try (var reader = new JsonReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
      reader.setStrictness(Strictness.LEGACY_STRICT);
      return reply(state, reader);
    } catch (IOException | IllegalStateException malformed) {
      return state;
    }
  }

  private static TokenTotals reply(TokenTotals state, JsonReader reader) throws IOException {
    boolean isReply = false;
    long at = 0;
    var message = new Message();
    reader.beginObject();
    while (reader.hasNext()) {
      switch (reader.nextName()) {
        case "type" -> isReply = text(reader).equals("assistant");
        case "timestamp" -> at = millis(text(reader));
        case "message" -> message.read(reader);
        default -> reader.skipValue();
      }
    }
    reader.endObject();
    return isReply && message.tokens > 0 ? state.with(message.id, message.tokens, at) : state;
  }

  /// {@return a time in milliseconds since the epoch; 0 if the text is not a time}
  static long millis(String text) {
    try {
      return Instant.parse(text).toEpochMilli();
    } catch (DateTimeException | ArithmeticException notATime) {
      return 0;
    }
  }

  /// A message while it is being read.
  private static final class Message {
    private String id = "";
    private long tokens;

    void read(JsonReader reader) throws IOException {
      if (reader.peek() != JsonToken.BEGIN_OBJECT) {
        reader.skipValue();
        return;
      }
      reader.beginObject();
      while (reader.hasNext()) {
        switch (reader.nextName()) {
          case "id" -> id = text(reader);
          case "usage" -> tokens = usage(reader);
          default -> reader.skipValue();
        }
      }
      reader.endObject();
    }

    private static long usage(JsonReader reader) throws IOException {
      if (reader.peek() != JsonToken.BEGIN_OBJECT) {
        reader.skipValue();
        return 0;
      }
      long sum = 0;
      reader.beginObject();
      while (reader.hasNext()) {
        switch (reader.nextName()) {
          case "input_tokens",
              "output_tokens",
              "cache_creation_input_tokens",
              "cache_read_input_tokens" ->
              sum += count(reader);
          default -> reader.skipValue();
        }
      }
      reader.endObject();
      return sum;
    }

    /// {@return a number of tokens; 0 for any value that is not a positive int}
    private static long count(JsonReader reader) throws IOException {
      if (reader.peek() != JsonToken.NUMBER) {
        reader.skipValue();
        return 0;
      }
      try {
        return Math.max(0, Integer.parseInt(reader.nextString()));
      } catch (NumberFormatException fractionOrTooLarge) {
        return 0;
      }
    }
  }

  /// {@return a string value; an empty string for any other value, which is skipped}
  private static String text(JsonReader reader) throws IOException {
    if (reader.peek() == JsonToken.STRING) {
      return reader.nextString();
    }
    reader.skipValue();
    return "";
  }

  private static boolean contains(byte[] mark, byte[] buffer, int offset, int length) {
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
