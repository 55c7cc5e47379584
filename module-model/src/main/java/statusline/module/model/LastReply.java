package statusline.module.model;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import statusline.api.TranscriptFold;

/// The model of a transcript's last reply: its technical name, empty as long as there is none.
///
/// Replies of sub-agents and what the host writes in a model's place after an error do not count. A
/// line that is no JSON is passed over.
final class LastReply implements TranscriptFold<String> {
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
    return "last-reply";
  }

  @Override
  public String start() {
    return "";
  }

  @Override
  public long tailBytes() {
    return TAIL_BYTES;
  }

  @Override
  public String line(String state, byte[] buffer, int offset, int length) {
    // Most lines are no replies, and looking costs a fraction of parsing.
    if (!holdsMark(buffer, offset, offset + length)) {
      return state;
    }
    try (JsonParser parser = Factory.JSON.createParser(buffer, offset, length)) {
      return model(parser).orElse(state);
    } catch (IOException malformed) {
      return state;
    }
  }

  private static Optional<String> model(JsonParser parser) throws IOException {
    boolean reply = false;
    Optional<String> model = Optional.empty();
    parser.nextToken();
    for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
      JsonToken value = parser.nextToken();
      if (name.equals("type")) {
        reply = "assistant".equals(text(parser));
      } else if (name.equals("message")) {
        model = modelOfMessage(parser);
      } else if (name.equals("isSidechain") && value == JsonToken.VALUE_TRUE) {
        return Optional.empty();
      } else {
        parser.skipChildren();
      }
    }
    return reply ? model : Optional.empty();
  }

  private static Optional<String> modelOfMessage(JsonParser parser) throws IOException {
    Optional<String> model = Optional.empty();
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      parser.skipChildren();
      return model;
    }
    for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
      parser.nextToken();
      if (name.equals("model")) {
        String text = text(parser);
        model = text == null || !isModel(text) ? Optional.empty() : Optional.of(text);
      } else {
        parser.skipChildren();
      }
    }
    return model;
  }

  /// {@return the text that a value is; null for any other value, which is passed over}
  private static @Nullable String text(JsonParser parser) throws IOException {
    if (parser.currentToken() == JsonToken.VALUE_STRING) {
      return parser.getText();
    }
    parser.skipChildren();
    return null;
  }

  private static boolean isModel(String text) {
    return !text.isBlank() && !text.equals(WRITTEN_BY_HOST);
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
