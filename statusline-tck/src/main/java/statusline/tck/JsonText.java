package statusline.tck;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Parser for the JSON documents of tests (RFC 8259).
///
/// The TCK requires only the API and JUnit, and neither has a JSON parser. Malformed JSON throws
/// `IllegalArgumentException` with the position.
final class JsonText {
  private final String text;
  private int at;

  private JsonText(String text) {
    this.text = text;
  }

  static Map<String, @Nullable Object> object(String json) {
    JsonText reader = new JsonText(json);
    Map<String, @Nullable Object> object = reader.object();
    reader.skipSpace();
    if (reader.at < json.length()) {
      throw reader.unexpected();
    }
    return object;
  }

  private @Nullable Object value() {
    skipSpace();
    return switch (at < text.length() ? text.charAt(at) : '\0') {
      case '{' -> object();
      case '[' -> list();
      case '"' -> string();
      default -> scalar();
    };
  }

  private Map<String, @Nullable Object> object() {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    expect('{');
    for (boolean more = !accept('}'); more; more = !accept('}')) {
      if (!members.isEmpty()) {
        expect(',');
      }
      skipSpace();
      String name = string();
      expect(':');
      members.put(name, value());
    }
    return members;
  }

  private List<@Nullable Object> list() {
    List<@Nullable Object> elements = new ArrayList<>();
    expect('[');
    for (boolean more = !accept(']'); more; more = !accept(']')) {
      if (!elements.isEmpty()) {
        expect(',');
      }
      elements.add(value());
    }
    return elements;
  }

  private String string() {
    expect('"');
    var string = new StringBuilder();
    while (at < text.length() && text.charAt(at) != '"') {
      char c = text.charAt(at++);
      string.append(c == '\\' ? escaped() : c);
    }
    expect('"');
    return string.toString();
  }

  private char escaped() {
    char c = at < text.length() ? text.charAt(at++) : '\0';
    return switch (c) {
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> (char) Integer.parseInt(text.substring(at, at += 4), 16);
      case '"', '\\', '/' -> c;
      default -> throw unexpected();
    };
  }

  private @Nullable Object scalar() {
    int from = at;
    while (at < text.length() && ",]} \t\r\n".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    String word = text.substring(from, at);
    return switch (word) {
      case "null" -> null;
      case "true" -> true;
      case "false" -> false;
      default -> number(word);
    };
  }

  private Object number(String word) {
    try {
      if (word.matches("-?[0-9]+")) {
        return Long.valueOf(word);
      }
      return Double.valueOf(word);
    } catch (NumberFormatException notANumber) {
      throw new IllegalArgumentException(
          "not JSON before position " + at + ": " + word, notANumber);
    }
  }

  private boolean accept(char wanted) {
    skipSpace();
    boolean there = at < text.length() && text.charAt(at) == wanted;
    if (there) {
      at++;
    }
    return there;
  }

  private void expect(char wanted) {
    if (wanted != '"') {
      skipSpace();
    }
    if (at >= text.length() || text.charAt(at) != wanted) {
      throw unexpected();
    }
    at++;
  }

  private void skipSpace() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private IllegalArgumentException unexpected() {
    return new IllegalArgumentException("not JSON at position " + at);
  }
}
