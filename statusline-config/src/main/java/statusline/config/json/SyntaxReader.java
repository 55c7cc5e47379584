package statusline.config.json;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Parses a text into a tree. Gson returns the tokens; this class determines their offsets, because
/// only whitespace, comments, commas and colons separate them. Each instance reads one text.
final class SyntaxReader {
  private static final int MAX_DEPTH = 256;

  private final String text;
  private final JsonReader parser;

  /// Gson reports an empty text as an error; here it is valid.
  private final boolean isEmpty;

  /// The offsets of the last token's first character and of the character after it.
  private int start;

  private int end;

  /// Whether the last token was an opening bracket, after which no separator follows.
  private boolean isSeparated = true;

  /// The text of the last token, unless it is a bracket.
  private String words = "";

  private @Nullable TextPosition problem;

  SyntaxReader(String text) {
    this.text = text;
    this.end = text.startsWith("\ufeff") ? 1 : 0;
    String strict = StrictText.of(end == 0 ? text : text.substring(end));
    this.isEmpty = strict.isBlank();
    this.parser = new JsonReader(new StringReader(strict));
    this.parser.setStrictness(Strictness.STRICT);
    this.parser.setNestingLimit(MAX_DEPTH);
  }

  SyntaxTree read() {
    JsonToken token = isEmpty ? null : next();
    SyntaxNode root = token == null ? null : value(token);
    if (root != null) {
      // Any further token is an error.
      next();
    }
    return new SyntaxTree(text, root, problem);
  }

  private SyntaxNode value(JsonToken token) {
    return switch (token) {
      case BEGIN_OBJECT -> object();
      case BEGIN_ARRAY -> array();
      default -> new SyntaxNode.Scalar(text, start, end);
    };
  }

  private SyntaxNode object() {
    int begin = start;
    List<SyntaxNode.Member> members = new ArrayList<>(1);
    for (JsonToken token = next(); token == JsonToken.NAME; token = next()) {
      int nameStart = start;
      String name = words;
      JsonToken value = next();
      if (value != null) {
        members.add(new SyntaxNode.Member(name, nameStart, value(value)));
      }
    }
    return new SyntaxNode.Members(begin, end, List.copyOf(members));
  }

  private SyntaxNode array() {
    int begin = start;
    List<SyntaxNode> elements = new ArrayList<>(1);
    for (JsonToken token = next(); token != null && token != JsonToken.END_ARRAY; token = next()) {
      elements.add(value(token));
    }
    return new SyntaxNode.Elements(begin, end, List.copyOf(elements));
  }

  /// Reads the next token; returns null at the end of the text and after an error.
  private @Nullable JsonToken next() {
    if (problem != null) {
      return null;
    }
    try {
      JsonToken token = parser.peek();
      if (token == JsonToken.END_DOCUMENT) {
        return null;
      }
      consume(token);
      start = nextOffset();
      end = tokenEnd(token, start);
      isSeparated = token == JsonToken.BEGIN_OBJECT || token == JsonToken.BEGIN_ARRAY;
      return token;
    } catch (IOException malformed) {
      problem = TextPosition.of(text, nextOffset());
      return null;
    }
  }

  private void consume(JsonToken token) throws IOException {
    switch (token) {
      case BEGIN_OBJECT -> parser.beginObject();
      case END_OBJECT -> parser.endObject();
      case BEGIN_ARRAY -> parser.beginArray();
      case END_ARRAY -> parser.endArray();
      case NAME -> words = parser.nextName();
      case BOOLEAN -> words = String.valueOf(parser.nextBoolean());
      case NULL -> parser.nextNull();
      default -> words = parser.nextString();
    }
  }

  /// {@return the offset of the next token, or of the character that is an error}
  private int nextOffset() {
    int at = TextScanner.skip(text, end, text.length());
    boolean isSeparator = !isSeparated && at < text.length() && ",:".indexOf(text.charAt(at)) >= 0;
    return isSeparator ? TextScanner.skip(text, at + 1, text.length()) : at;
  }

  private int tokenEnd(JsonToken token, int from) {
    return switch (token) {
      case NAME, STRING -> TextScanner.quotedEnd(text, from);
      case NUMBER -> numberEnd(from);
      case BOOLEAN -> from + words.length();
      case NULL -> from + "null".length();
      default -> from + 1;
    };
  }

  private int numberEnd(int from) {
    int at = from;
    while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }
}
