package statusline.app.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Makes a tree of a text. The parser says what a token is; where it stands is counted along here,
/// for between the tokens there are only white space, comments, commas and colons. One instance for
/// each text.
final class SyntaxReader {
  private static final int MAX_DEPTH = 256;
  private static final int MAX_NUMBER_CHARS = 64;
  private static final int MAX_STRING_CHARS = 8 << 20;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MAX_DEPTH)
                  .maxNumberLength(MAX_NUMBER_CHARS)
                  .maxStringLength(MAX_STRING_CHARS)
                  .build())
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .build();

  private final String text;
  private final int first;
  private final JsonParser parser;

  /// Offset behind the last token.
  private int end;

  /// Offset of the last token.
  private int start;

  private @Nullable Place problem;

  SyntaxReader(String text) {
    this.text = text;
    this.first = text.startsWith("\ufeff") ? 1 : 0;
    this.end = first;
    try {
      this.parser = FACTORY.createParser(text.substring(first));
    } catch (IOException neverOfAText) {
      throw new IllegalStateException(neverOfAText);
    }
  }

  SyntaxTree read() {
    JsonToken token = next();
    SyntaxNode root = token == null ? null : value(token);
    if (root != null && next() != null) {
      // Something stands behind the value.
      problem = Place.of(text, start);
    }
    return new SyntaxTree(text, root, problem);
  }

  private SyntaxNode value(JsonToken token) {
    return switch (token) {
      case START_OBJECT -> object();
      case START_ARRAY -> array();
      default -> scalar(token);
    };
  }

  private SyntaxNode object() {
    int began = start;
    List<SyntaxNode.Member> members = new ArrayList<>();
    for (JsonToken token = next(); token == JsonToken.FIELD_NAME; token = next()) {
      int nameStart = start;
      String name = name();
      JsonToken value = next();
      if (value != null) {
        members.add(new SyntaxNode.Member(name, nameStart, value(value)));
      }
    }
    return new SyntaxNode.Members(began, end, members);
  }

  private SyntaxNode array() {
    int began = start;
    List<SyntaxNode> elements = new ArrayList<>();
    for (JsonToken token = next(); token != null && token != JsonToken.END_ARRAY; token = next()) {
      elements.add(value(token));
    }
    return new SyntaxNode.Elements(began, end, elements);
  }

  private SyntaxNode scalar(JsonToken token) {
    return new SyntaxNode.Scalar(start, end, scalarValue(token));
  }

  private @Nullable Object scalarValue(JsonToken token) {
    return switch (token) {
      case VALUE_STRING -> words();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(text.substring(start, end));
      default -> null;
    };
  }

  /// By text, so that a monstrous exponent never becomes a `BigDecimal`.
  private static Object number(String written) {
    try {
      return Long.parseLong(written);
    } catch (NumberFormatException fractionOrLarge) {
      return Double.parseDouble(written);
    }
  }

  private String name() {
    try {
      return String.valueOf(parser.currentName());
    } catch (IOException broken) {
      breaks(broken);
      return "";
    }
  }

  private String words() {
    try {
      return parser.getText();
    } catch (IOException broken) {
      breaks(broken);
      return "";
    }
  }

  /// Steps to the next token; null at the end of the text, and for ever from where it breaks.
  private @Nullable JsonToken next() {
    if (problem != null) {
      return null;
    }
    try {
      JsonToken token = parser.nextToken();
      parser.finishToken();
      if (token != null) {
        step(token);
      }
      return token;
    } catch (IOException broken) {
      breaks(broken);
      return null;
    }
  }

  private void breaks(IOException broken) {
    JsonLocation where = broken instanceof JsonProcessingException json ? json.getLocation() : null;
    problem =
        where == null
            ? Place.of(text, end)
            : new Place(Math.max(1, where.getLineNr()), Math.max(1, where.getColumnNr()));
  }

  private void step(JsonToken token) throws IOException {
    int at = Trivia.skip(text, end, text.length());
    while (text.charAt(at) == ',' || text.charAt(at) == ':') {
      at = Trivia.skip(text, at + 1, text.length());
    }
    start = at;
    end = tokenEnd(token, at);
  }

  private int tokenEnd(JsonToken token, int from) throws IOException {
    return switch (token) {
      case FIELD_NAME, VALUE_STRING -> Trivia.quotedEnd(text, from);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> from + parser.getTextLength();
      case VALUE_FALSE -> from + "false".length();
      case VALUE_TRUE, VALUE_NULL -> from + "true".length();
      default -> from + 1;
    };
  }
}
