package statusline.module.ccusage;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// A reader for reports of ccusage: an object with one list of rows, each of which is an object.
///
/// Unknown members are skipped.
final class JsonReport {
  private static final int MAX_NESTING = 64;
  private static final int MAX_STRING_LENGTH = 64 << 10;
  private static final int MAX_DIGITS = 64;

  /// Receives the rows of a report, one after the other.
  interface Row extends Members {
    /// Completes the current row.
    ///
    /// @throws IOException if a required member is missing
    void end() throws IOException;
  }

  /// Reads or skips one member of an object.
  interface Members {
    void member(String name, JsonReader value) throws IOException;
  }

  /// Reads or skips one element of an array.
  interface Element {
    void read(JsonReader value) throws IOException;
  }

  private JsonReport() {}

  /// Reads all rows.
  ///
  /// @param report output of ccusage
  /// @param list name of the list of rows
  /// @param row receives the rows
  /// @throws IOException if the output is not such a report
  static void read(byte[] report, String list, Row row) throws IOException {
    // A decoder of our own refuses malformed UTF-8; the default one replaces it.
    var utf8 =
        new InputStreamReader(
            new ByteArrayInputStream(report), StandardCharsets.UTF_8.newDecoder());
    try (var reader = new JsonReader(utf8)) {
      reader.setStrictness(Strictness.STRICT);
      reader.setNestingLimit(MAX_NESTING);
      document(reader, list, row);
    } catch (IOException
        | IllegalStateException
        | NumberFormatException
        | DateTimeException malformed) {
      throw new IOException("ccusage printed something that is not its JSON report", malformed);
    }
  }

  /// {@return the value if it is a number; any other value is skipped}
  static OptionalDouble number(JsonReader value) throws IOException {
    if (value.peek() != JsonToken.NUMBER) {
      value.skipValue();
      return OptionalDouble.empty();
    }
    String number = value.nextString();
    require(number.chars().filter(Character::isDigit).count() <= MAX_DIGITS, "number too long");
    return OptionalDouble.of(Double.parseDouble(number));
  }

  /// {@return the value if it is a string; any other value is skipped}
  static Optional<String> text(JsonReader value) throws IOException {
    if (value.peek() != JsonToken.STRING) {
      value.skipValue();
      return Optional.empty();
    }
    String text = value.nextString();
    require(text.length() <= MAX_STRING_LENGTH, "string too long");
    return Optional.of(text);
  }

  /// {@return whether the value is `true`; any other value is skipped}
  static boolean isTrue(JsonReader value) throws IOException {
    if (value.peek() != JsonToken.BOOLEAN) {
      value.skipValue();
      return false;
    }
    return value.nextBoolean();
  }

  /// Reads the value with a reader of members if it is an object; any other value is skipped.
  static void object(JsonReader value, Members members) throws IOException {
    if (value.peek() != JsonToken.BEGIN_OBJECT) {
      value.skipValue();
      return;
    }
    value.beginObject();
    while (value.hasNext()) {
      members.member(value.nextName(), value);
    }
    value.endObject();
  }

  /// Passes each element of the value to a reader if it is an array; any other value is skipped.
  static void objects(JsonReader value, Element element) throws IOException {
    if (value.peek() != JsonToken.BEGIN_ARRAY) {
      value.skipValue();
      return;
    }
    value.beginArray();
    while (value.hasNext()) {
      element.read(value);
    }
    value.endArray();
  }

  /// {@return the strings of the value if it is an array; anything else is skipped}
  static List<String> texts(JsonReader value) throws IOException {
    List<String> texts = new ArrayList<>();
    objects(value, element -> text(element).ifPresent(texts::add));
    return texts;
  }

  /// Throws an exception if a condition does not hold.
  ///
  /// @param holds the condition
  /// @param problem message of the exception
  static void require(boolean holds, String problem) throws IOException {
    if (!holds) {
      throw new MalformedJsonException(problem);
    }
  }

  private static void document(JsonReader reader, String list, Row row) throws IOException {
    boolean found = false;
    reader.beginObject();
    while (reader.hasNext()) {
      if (reader.nextName().equals(list)) {
        rows(reader, row);
        found = true;
      } else {
        reader.skipValue();
      }
    }
    reader.endObject();
    require(found, "no list of rows");
    require(reader.peek() == JsonToken.END_DOCUMENT, "text after the report");
  }

  private static void rows(JsonReader reader, Row row) throws IOException {
    reader.beginArray();
    while (reader.hasNext()) {
      require(reader.peek() == JsonToken.BEGIN_OBJECT, "a row is no object");
      object(reader, row);
      row.end();
    }
    reader.endArray();
  }
}
