package statusline.module.ccusage.report;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.Collection;

/// Writes JSON in the form of ccusage: members in alphabetical order, whole costs as integers.
/// Not thread-safe.
final class JsonDocument {
  /// Larger doubles are not written as integers.
  private static final double MAX_INTEGER = 1L << 53;

  private final SinkWriter out;
  final JsonWriter json;

  JsonDocument(SinkWriter out) {
    this.out = out;
    this.json = new JsonWriter(out);
    json.setIndent("  ");
  }

  /// Writes a cost or a rate.
  void number(String name, double value) throws IOException {
    json.name(name);
    if (value == Math.rint(value) && Math.abs(value) < MAX_INTEGER) {
      json.value((long) value);
    } else {
      json.value(value);
    }
  }

  void names(String name, Collection<String> texts) throws IOException {
    json.name(name).beginArray();
    for (String text : texts) {
      json.value(text);
    }
    json.endArray();
  }

  /// Ends the document.
  void end() throws IOException {
    json.flush();
    out.write('\n');
    out.flush();
  }
}
