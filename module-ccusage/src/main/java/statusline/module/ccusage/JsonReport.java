package statusline.module.ccusage;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// A report of ccusage: an object with one list of rows, of which each row is an object.
///
/// Members that nobody asks for are passed over, whatever they hold.
final class JsonReport {
  /// What is made of the rows, one after the other.
  interface Row {
    /// Takes a member that is text, a number, a truth value or null.
    ///
    /// @param value stands at the member's value
    void member(String name, JsonParser value) throws IOException;

    /// Takes the end of the row.
    void end() throws IOException;
  }

  /// Loaded with the first report: a line without one pays nothing for it.
  private static final class Factory {
    static final JsonFactory JSON =
        JsonFactory.builder()
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(64)
                    .maxStringLength(64 << 10)
                    .maxNumberLength(64)
                    .build())
            .build();
  }

  private JsonReport() {}

  /// Reads all rows.
  ///
  /// @param report what ccusage printed
  /// @param list the name of the list
  /// @param row takes them
  /// @throws IOException when it is no such report
  static void read(byte[] report, String list, Row row) throws IOException {
    try (JsonParser parser = Factory.JSON.createParser(report)) {
      boolean found = false;
      require(parser.nextToken() == JsonToken.START_OBJECT);
      for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
        JsonToken value = parser.nextToken();
        if (name.equals(list)) {
          require(value == JsonToken.START_ARRAY);
          rows(parser, row);
          found = true;
        } else {
          parser.skipChildren();
        }
      }
      require(found && parser.nextToken() == null);
    } catch (JsonProcessingException malformed) {
      throw unreadable(malformed);
    }
  }

  /// {@return the number that a value is; empty where it is none}
  static OptionalDouble number(JsonParser value) throws IOException {
    return value.currentToken().isNumeric()
        ? OptionalDouble.of(value.getDoubleValue())
        : OptionalDouble.empty();
  }

  /// {@return the failure to understand a report}
  ///
  /// @param cause what tells more, if anything does
  static IOException unreadable(@Nullable Exception cause) {
    return new IOException("ccusage printed something that is not its JSON report", cause);
  }

  private static void rows(JsonParser parser, Row row) throws IOException {
    for (JsonToken token = parser.nextToken();
        token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      require(token == JsonToken.START_OBJECT);
      for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
        if (parser.nextToken().isStructStart()) {
          parser.skipChildren();
        } else {
          row.member(name, parser);
        }
      }
      row.end();
    }
  }

  private static void require(boolean shape) throws IOException {
    if (!shape) {
      throw unreadable(null);
    }
  }
}
