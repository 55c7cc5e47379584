package statusline.app.explanation;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import statusline.api.Part;
import statusline.api.Scope;
import statusline.api.Segment;
import statusline.broker.Board;
import statusline.broker.BoardEntry;
import statusline.broker.check.Finding;

/// A board as JSON for a person: for each data module what it shows, what that depends on, how old
/// it is, and why it is missing where it is.
public final class Explanation {
  private Explanation() {}

  /// {@return the explanation of a board}
  ///
  /// @param board of a line
  /// @param notices what was wrong with the input and the configuration
  /// @throws IOException never, for it is written to memory
  public static String json(Board board, List<String> notices) throws IOException {
    var text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.writeStartObject();
      texts(json, "notices", notices);
      json.writeArrayFieldStart("modules");
      for (BoardEntry entry : board.entries()) {
        write(json, entry);
      }
      json.writeEndArray();
      findings(json, board.findings());
      json.writeEndObject();
    }
    return text.toString();
  }

  private static void findings(JsonGenerator json, List<Finding> findings) throws IOException {
    json.writeArrayFieldStart("findings");
    for (Finding finding : findings) {
      json.writeStartObject();
      json.writeStringField("check", word(finding.check()));
      json.writeStringField("module", finding.check().moduleId());
      json.writeStringField("sentence", finding.sentence());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static void write(JsonGenerator json, BoardEntry entry) throws IOException {
    json.writeStartObject();
    json.writeStringField("module", entry.moduleId());
    json.writeStringField("scope", entry.scope().map(Scope::toString).orElse(""));
    json.writeStringField("state", word(entry.state()));
    if (entry.age().isPresent()) {
      json.writeNumberField("ageMs", entry.age().get().toMillis());
    }
    json.writeBooleanField("stale", entry.stale());
    if (entry.reason().isPresent()) {
      json.writeStringField("reason", entry.reason().get());
    }
    texts(json, "warnings", entry.warnings());
    json.writeArrayFieldStart("segments");
    for (Segment segment : entry.segments()) {
      json.writeStartObject();
      json.writeStringField("name", segment.name());
      json.writeStringField("text", words(segment.full()));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static String words(List<Part> parts) {
    var words = new StringBuilder();
    for (Part part : parts) {
      if (part instanceof Part.Text text) {
        words.append(text.text());
      } else if (part instanceof Part.Sign sign) {
        words.append(sign.glyph().unicode());
      }
    }
    return words.toString().strip();
  }

  private static void texts(JsonGenerator json, String name, List<String> texts)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }
}
