package statusline.broker.input;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import statusline.api.JsonObject;

/// Reads one JSON object out of foreign bytes, as much of it as can be read.
///
/// A document that breaks off or breaks the rules gives what came before the break, with a sentence
/// about it. Invalid UTF-8 is replaced, a number that is no finite `long` or `double` reads as
/// null, and where a member is named twice the first counts. Streaming: no databind, for it stands
/// on a render's way. Safe for use by several threads.
public final class DocumentReader {
  private static final int MAX_DEPTH = 64;
  private static final int MAX_NUMBER_CHARS = 64;
  private static final int MAX_STRING_CHARS = 2 << 20;
  private static final int MAX_MEMBERS = 4096;

  private final JsonFactory factory;

  private DocumentReader(JsonFactory factory) {
    this.factory = factory;
  }

  /// {@return a reader of what the host says: raw control characters in texts are let through}
  public static DocumentReader ofSession() {
    return new DocumentReader(
        JsonFactory.builder()
            .streamReadConstraints(constraints())
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            .build());
  }

  private static StreamReadConstraints constraints() {
    return StreamReadConstraints.builder()
        .maxNestingDepth(MAX_DEPTH)
        .maxNumberLength(MAX_NUMBER_CHARS)
        .maxStringLength(MAX_STRING_CHARS)
        .build();
  }

  /// {@return the object, and what was wrong with the document}
  ///
  /// @param bytes UTF-8, with or without a byte order mark
  public Document read(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    String json = text.startsWith("\ufeff") ? text.substring(1) : text;
    if (json.isBlank()) {
      return new Document(JsonObject.empty(), Optional.of("it is empty"));
    }
    Map<String, @Nullable Object> root = new LinkedHashMap<>();
    String problem = fill(root, json);
    return new Document(JsonObject.of(root), Optional.ofNullable(problem));
  }

  private @Nullable String fill(Map<String, @Nullable Object> root, String json) {
    try (JsonParser parser = factory.createParser(json)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return "it is not a JSON object";
      }
      new Filler(parser).object(root);
      return null;
    } catch (IOException broken) {
      return Breakage.sentence(broken);
    }
  }

  /// Fills maps and lists from a parser; what is attached stays when a later token is broken.
  private static final class Filler {
    private final JsonParser parser;
    private int members;

    Filler(JsonParser parser) {
      this.parser = parser;
    }

    void object(Map<String, @Nullable Object> target) throws IOException {
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        parser.nextToken();
        count();
        if (target.containsKey(name)) {
          parser.skipChildren();
        } else {
          value(child -> target.put(name, child));
        }
      }
    }

    private void array(List<@Nullable Object> target) throws IOException {
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        count();
        value(target::add);
      }
    }

    private void value(Attach attach) throws IOException {
      JsonToken token = parser.currentToken();
      if (token == JsonToken.START_OBJECT) {
        Map<String, @Nullable Object> child = new LinkedHashMap<>();
        attach.accept(child);
        object(child);
      } else if (token == JsonToken.START_ARRAY) {
        List<@Nullable Object> child = new ArrayList<>();
        attach.accept(child);
        array(child);
      } else {
        attach.accept(scalar(token));
      }
    }

    private @Nullable Object scalar(@Nullable JsonToken token) throws IOException {
      if (token == JsonToken.VALUE_STRING) {
        return parser.getText();
      }
      if (token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE) {
        return token == JsonToken.VALUE_TRUE;
      }
      if (token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_NUMBER_FLOAT) {
        return number(parser.getText(), token == JsonToken.VALUE_NUMBER_INT);
      }
      return null;
    }

    /// By text, so that a monstrous exponent never becomes a `BigDecimal`.
    private static @Nullable Object number(String text, boolean whole) {
      if (whole) {
        try {
          return Long.parseLong(text);
        } catch (NumberFormatException larger) {
          return null;
        }
      }
      double number = Double.parseDouble(text);
      return Double.isFinite(number) ? number : null;
    }

    private void count() throws IOException {
      members++;
      if (members > MAX_MEMBERS) {
        throw new IOException("it has more than " + MAX_MEMBERS + " members");
      }
    }
  }

  /// Puts a value where it belongs.
  private interface Attach {
    void accept(@Nullable Object value);
  }
}
