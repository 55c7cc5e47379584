package acme.prometheus;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import statusline.api.JsonObject;

/// A parser for the JSON of a server. A drop-in may also bring a library of its own.
final class Json {
  private static final int DEEPEST = 20;
  private static final String ESCAPES = "\"\\/bfnrt";
  private static final String ESCAPED = "\"\\/\b\f\n\r\t";

  private final String text;
  private int at;

  private Json(String text) {
    this.text = text;
  }

  /// {@return the object in a text}
  ///
  /// @throws IOException if the text is not a JSON object
  static JsonObject object(String text) throws IOException {
    var json = new Json(text);
    try {
      if (json.value(0) instanceof Map<?, ?> members) {
        return JsonObject.of(members);
      }
    } catch (IllegalArgumentException | StringIndexOutOfBoundsException malformed) {
      throw new IOException("the answer is not JSON, at character " + json.at, malformed);
    }
    throw new IOException("the answer is not a JSON object");
  }

  private Object value(int depth) {
    if (depth > DEEPEST) {
      throw new IllegalArgumentException("too deep");
    }
    return switch (peek()) {
      case '{' -> members(depth);
      case '[' -> elements(depth);
      case '"' -> string();
      default -> scalar();
    };
  }

  private Map<String, Object> members(int depth) {
    Map<String, Object> members = new LinkedHashMap<>();
    at++;
    while (peek() != '}') {
      String name = string();
      expect(':');
      members.put(name, value(depth + 1));
      separator('}');
    }
    at++;
    return members;
  }

  private List<Object> elements(int depth) {
    List<Object> elements = new ArrayList<>();
    at++;
    while (peek() != ']') {
      elements.add(value(depth + 1));
      separator(']');
    }
    at++;
    return elements;
  }

  private void separator(char end) {
    if (peek() != end) {
      expect(',');
    }
  }

  private String string() {
    expect('"');
    var string = new StringBuilder();
    for (char c = text.charAt(at++); c != '"'; c = text.charAt(at++)) {
      string.append(c == '\\' ? escaped() : c);
    }
    return string.toString();
  }

  private char escaped() {
    char c = text.charAt(at++);
    if (c == 'u') {
      at += 4;
      return (char) Integer.parseInt(text, at - 4, at, 16);
    }
    return ESCAPED.charAt(ESCAPES.indexOf(c));
  }

  /// {@return a number as `Double`; a boolean or null, which is never used, as an empty string}
  private Object scalar() {
    int start = at;
    while (at < text.length() && ",]} \t\r\n".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    String word = text.substring(start, at);
    return List.of("true", "false", "null").contains(word) ? "" : Double.valueOf(word);
  }

  private char peek() {
    while (Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return text.charAt(at);
  }

  private void expect(char c) {
    if (peek() != c) {
      throw new IllegalArgumentException("no " + c);
    }
    at++;
  }
}
