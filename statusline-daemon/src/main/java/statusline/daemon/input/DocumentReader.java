package statusline.daemon.input;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import statusline.api.JsonObject;

/// Reads a JSON object from untrusted bytes. Stateless.
///
/// A truncated or invalid document gives the members before the problem, and a sentence that
/// describes the problem. Invalid UTF-8 is replaced. Raw control characters in strings are
/// accepted. A number that is not a finite `long` or `double` is read as null. Of duplicate
/// members, the first one counts. A text of more than 4,096 characters is read as null, because
/// parts of a document are kept: no path, id or name of the host is as long.
public final class DocumentReader {
  private static final int MAX_DEPTH = 64;
  private static final int MAX_NUMBER_CHARS = 64;
  private static final int MAX_MEMBERS = 4096;
  private static final int MAX_TEXT_CHARS = 4096;

  /// Creates a reader.
  public DocumentReader() {}

  /// {@return the object and the problem, if there is one}
  ///
  /// @param bytes UTF-8, with or without a byte order mark
  public Document read(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    String json = text.startsWith("\ufeff") ? text.substring(1) : text;
    if (json.isBlank()) {
      return new Document(JsonObject.empty(), Optional.of("it is empty"), Optional.empty());
    }
    Map<String, @Nullable Object> root = new LinkedHashMap<>();
    var reader = new JsonReader(new StringReader(json));
    reader.setStrictness(Strictness.LEGACY_STRICT);
    var filler = new Filler(reader);
    String problem = fill(filler, root);
    return new Document(
        JsonObject.of(root), Optional.ofNullable(problem), Optional.ofNullable(filler.omission));
  }

  private static @Nullable String fill(Filler filler, Map<String, @Nullable Object> root) {
    try {
      if (filler.reader.peek() != JsonToken.BEGIN_OBJECT) {
        return "it is not a JSON object";
      }
      filler.object(root, 1);
      return null;
    } catch (IOException invalid) {
      return SyntaxProblem.sentence(invalid);
    }
  }

  /// Fills maps and lists from a parser. Values stay in their container if a later token is
  /// invalid.
  private static final class Filler {
    private final JsonReader reader;
    private int members;
    private String lastName = "";
    private @Nullable String omission;

    Filler(JsonReader reader) {
      this.reader = reader;
    }

    void object(Map<String, @Nullable Object> target, int depth) throws IOException {
      enter(depth);
      reader.beginObject();
      while (reader.hasNext()) {
        String name = reader.nextName();
        lastName = name;
        count();
        if (target.containsKey(name) || isTooLong(name)) {
          reader.skipValue();
        } else {
          Object child = newValue();
          target.put(name, child);
          fill(child, depth + 1);
        }
      }
      reader.endObject();
    }

    private void array(List<@Nullable Object> target, int depth) throws IOException {
      enter(depth);
      reader.beginArray();
      while (reader.hasNext()) {
        count();
        Object child = newValue();
        target.add(child);
        fill(child, depth + 1);
      }
      reader.endArray();
    }

    /// {@return a scalar value, or an empty container for an object or an array}
    private @Nullable Object newValue() throws IOException {
      JsonToken token = reader.peek();
      if (token == JsonToken.BEGIN_OBJECT) {
        return new LinkedHashMap<String, @Nullable Object>();
      }
      return token == JsonToken.BEGIN_ARRAY ? new ArrayList<@Nullable Object>() : scalar(token);
    }

    /// Fills a container that is already part of its parent, so that a truncated document keeps its
    /// beginning. Every map and list comes from [#newValue], so the casts are safe.
    @SuppressWarnings("unchecked")
    private void fill(@Nullable Object child, int depth) throws IOException {
      if (child instanceof Map<?, ?> object) {
        object((Map<String, @Nullable Object>) object, depth);
      } else if (child instanceof List<?> array) {
        array((List<@Nullable Object>) array, depth);
      }
    }

    private @Nullable Object scalar(JsonToken token) throws IOException {
      if (token == JsonToken.STRING) {
        String text = reader.nextString();
        return isTooLong(text) ? null : text;
      }
      if (token == JsonToken.NUMBER) {
        return number(reader.nextString());
      }
      if (token == JsonToken.BOOLEAN) {
        return reader.nextBoolean();
      }
      reader.nextNull();
      return null;
    }

    private boolean isTooLong(String text) {
      if (text.length() <= MAX_TEXT_CHARS) {
        return false;
      }
      if (omission == null) {
        String name = lastName.length() > 64 ? lastName.substring(0, 64) + "…" : lastName;
        omission = name + " is ignored, because it has more than 4,096 characters";
      }
      return true;
    }

    private static @Nullable Object number(String text) {
      if (!isWhole(text)) {
        return fraction(text);
      }
      try {
        return Long.parseLong(text);
      } catch (NumberFormatException tooLarge) {
        return fraction(text);
      }
    }

    private static boolean isWhole(String text) {
      return text.indexOf('.') < 0 && text.indexOf('e') < 0 && text.indexOf('E') < 0;
    }

    private static @Nullable Double fraction(String text) {
      double number = text.length() > MAX_NUMBER_CHARS ? Double.NaN : Double.parseDouble(text);
      return Double.isFinite(number) ? number : null;
    }

    private static void enter(int depth) throws IOException {
      if (depth > MAX_DEPTH) {
        throw new IOException("it is more than " + MAX_DEPTH + " levels deep");
      }
    }

    private void count() throws IOException {
      members++;
      if (members > MAX_MEMBERS) {
        throw new IOException("it has more than " + MAX_MEMBERS + " members");
      }
    }
  }
}
