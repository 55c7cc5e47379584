package statusline.module.ccusage.engine;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A line as Gson's streaming reader sees it, with all members of one name.
final class ReferenceLine {
  private final JsonReader reader;
  private final Map<String, List<Object>> members;
  private boolean isClean;

  /// A number as it is written.
  record NumberText(String text) {}

  /// Reads an object without anything after it.
  ///
  /// @throws IOException if the line is malformed
  ReferenceLine(byte[] line) throws IOException {
    isClean = isUtf8(line);
    reader = new JsonReader(new StringReader(new String(line, StandardCharsets.UTF_8)));
    reader.setStrictness(Strictness.STRICT);
    reader.setNestingLimit(JsonCursor.MAX_DEPTH);
    if (reader.peek() != JsonToken.BEGIN_OBJECT) {
      throw new IOException("not an object");
    }
    members = object();
    if (reader.peek() != JsonToken.END_DOCUMENT) {
      throw new IOException("not the end");
    }
  }

  private static boolean isUtf8(byte[] line) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private Map<String, List<Object>> object() throws IOException {
    Map<String, List<Object>> all = new LinkedHashMap<>();
    reader.beginObject();
    while (reader.hasNext()) {
      String name = text(reader.nextName());
      all.computeIfAbsent(name, _ -> new ArrayList<>()).add(value());
    }
    reader.endObject();
    return all;
  }

  private List<Object> array() throws IOException {
    List<Object> all = new ArrayList<>();
    reader.beginArray();
    while (reader.hasNext()) {
      all.add(value());
    }
    reader.endArray();
    return all;
  }

  private Object value() throws IOException {
    return switch (reader.peek()) {
      case BEGIN_OBJECT -> object();
      case BEGIN_ARRAY -> array();
      case STRING -> text(reader.nextString());
      case NUMBER -> new NumberText(reader.nextString());
      case BOOLEAN -> reader.nextBoolean();
      case NULL -> {
        reader.nextNull();
        yield Optional.empty();
      }
      default -> throw new IOException("no value");
    };
  }

  private String text(String text) {
    isClean &= StandardCharsets.UTF_16.newEncoder().canEncode(text);
    return text;
  }

  /// Whether the line is valid UTF-8 and no string of it has a lone surrogate.
  boolean isClean() {
    return isClean;
  }

  /// Returns the values of all members with a path. Without any, one of its objects is absent, or
  /// the member is.
  List<Object> values(String... path) {
    List<Object> found = List.of(members);
    for (String name : path) {
      List<Object> next = new ArrayList<>();
      for (Object value : found) {
        if (value instanceof Map<?, ?> object && object.get(name) instanceof List<?> values) {
          next.addAll(values);
        }
      }
      found = next;
    }
    return found;
  }
}
