package statusline.module.ccusage;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import statusline.api.JsonObject;

/// A reader for small JSON files of the user.
final class JsonTree {
  private static final int MAX_NESTING = 64;

  private JsonTree() {}

  /// {@return the object in a text}
  ///
  /// @throws IOException if the text is not a JSON object
  static JsonObject object(String text) throws IOException {
    try (var reader = new JsonReader(new StringReader(text))) {
      reader.setStrictness(Strictness.STRICT);
      reader.setNestingLimit(MAX_NESTING);
      if (reader.peek() != JsonToken.BEGIN_OBJECT) {
        throw new IOException("it is not a JSON object");
      }
      JsonObject object = JsonObject.of(members(reader));
      if (reader.peek() != JsonToken.END_DOCUMENT) {
        throw new IOException("there is text after the JSON object");
      }
      return object;
    } catch (IllegalStateException | NumberFormatException malformed) {
      throw new IOException(malformed.getMessage(), malformed);
    }
  }

  private static Map<String, @Nullable Object> members(JsonReader reader) throws IOException {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    reader.beginObject();
    while (reader.hasNext()) {
      members.put(reader.nextName(), value(reader));
    }
    reader.endObject();
    return members;
  }

  private static @Nullable Object value(JsonReader reader) throws IOException {
    return switch (reader.peek()) {
      case BEGIN_OBJECT -> members(reader);
      case BEGIN_ARRAY -> elements(reader);
      case STRING -> reader.nextString();
      case BOOLEAN -> reader.nextBoolean();
      case NUMBER -> number(reader.nextString());
      default -> {
        reader.nextNull();
        yield null;
      }
    };
  }

  private static List<@Nullable Object> elements(JsonReader reader) throws IOException {
    List<@Nullable Object> elements = new ArrayList<>();
    reader.beginArray();
    while (reader.hasNext()) {
      elements.add(value(reader));
    }
    reader.endArray();
    return elements;
  }

  private static Object number(String digits) {
    try {
      return Long.parseLong(digits);
    } catch (NumberFormatException fraction) {
      return Double.parseDouble(digits);
    }
  }
}
