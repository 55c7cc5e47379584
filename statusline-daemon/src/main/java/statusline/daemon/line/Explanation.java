package statusline.daemon.line;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import statusline.api.Part;
import statusline.api.Scope;
import statusline.api.Segment;
import statusline.broker.LineData;
import statusline.broker.ModuleResult;
import statusline.broker.check.Inconsistency;
import statusline.config.Environment;

/// A line and its data for a person: for each data module its segments, its scope, their age and
/// why data are missing. Immutable.
///
/// @param line with its colours
/// @param legend the segments and signs of the line with their meanings
/// @param data of the line
/// @param notices that the line shows, and others about its directories
/// @param columns width of the terminal in cells
public record Explanation(
    String line, List<LegendEntry> legend, LineData data, List<String> notices, int columns) {
  public Explanation {
    legend = List.copyOf(legend);
    notices = List.copyOf(notices);
  }

  /// {@return the explanation of a line}
  ///
  /// @param data of the line
  /// @param input of the line
  /// @param notices about the line
  /// @param maker draws the line
  public static Explanation of(
      LineData data, LineInput input, List<String> notices, LineMaker maker) {
    Environment environment = input.terminal();
    RunConfiguration configuration = input.configuration();
    String line = maker.draw(data, configuration, input.notices(), environment);
    List<LegendEntry> legend = maker.legend(data, configuration, environment);
    return new Explanation(line, legend, data, notices, environment.columns());
  }

  /// {@return this explanation for a terminal of another width}
  ///
  /// @param other width in cells
  public Explanation withColumns(int other) {
    return new Explanation(line, legend, data, notices, other);
  }

  /// {@return the explanation as JSON}
  ///
  /// @throws IOException never, because it is written to memory
  public String json() throws IOException {
    var text = new StringWriter();
    try (var json = new JsonWriter(text)) {
      json.beginObject();
      json.name("line").value(line);
      legend(json);
      texts(json, "notices", notices);
      json.name("modules").beginArray();
      for (ModuleResult entry : data.entries()) {
        write(json, entry);
      }
      json.endArray();
      inconsistencies(json, data);
      json.endObject();
    }
    return text.toString();
  }

  private void legend(JsonWriter json) throws IOException {
    json.name("legend").beginArray();
    for (LegendEntry entry : legend) {
      json.beginObject();
      json.name("text").value(entry.text());
      json.name("meaning").value(entry.meaning());
      json.endObject();
    }
    json.endArray();
  }

  private static void inconsistencies(JsonWriter json, LineData data) throws IOException {
    json.name("findings").beginArray();
    for (Inconsistency inconsistency : data.inconsistencies()) {
      json.beginObject();
      json.name("check").value(word(inconsistency.check()));
      json.name("module").value(data.moduleOf(inconsistency));
      json.name("sentence").value(inconsistency.sentence());
      json.endObject();
    }
    json.endArray();
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static void write(JsonWriter json, ModuleResult entry) throws IOException {
    json.beginObject();
    json.name("module").value(entry.moduleId());
    json.name("scope").value(entry.scope().map(Scope::toString).orElse(""));
    json.name("state").value(word(entry.state()));
    if (entry.age().isPresent()) {
      json.name("ageMs").value(entry.age().get().toMillis());
    }
    json.name("stale").value(entry.stale());
    if (entry.reason().isPresent()) {
      json.name("reason").value(entry.reason().get());
    }
    texts(json, "warnings", entry.warnings());
    texts(json, "details", entry.details());
    json.name("segments").beginArray();
    for (Segment segment : entry.segments()) {
      json.beginObject();
      json.name("name").value(segment.name());
      json.name("text").value(words(segment.full()));
      json.endObject();
    }
    json.endArray();
    json.endObject();
  }

  /// {@return the text of parts, without colours}
  public static String words(List<Part> parts) {
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

  private static void texts(JsonWriter json, String name, List<String> texts) throws IOException {
    json.name(name).beginArray();
    for (String text : texts) {
      json.value(text);
    }
    json.endArray();
  }
}
