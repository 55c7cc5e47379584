package statusline.daemon.usage;

import java.io.IOException;
import statusline.api.ReportSink;
import statusline.renderer.text.CellRule;
import statusline.renderer.text.EscapedJson;
import statusline.renderer.text.SafeText;

/// A sink whose text is safe in a terminal, whatever a report writes. Not thread-safe.
abstract sealed class SafeSink implements ReportSink permits ProcessSink, TextSink {
  private final boolean isJson;

  /// @param isJson whether the text is JSON, in which characters can be escaped
  SafeSink(boolean isJson) {
    this.isJson = isJson;
  }

  @Override
  public final void text(CharSequence part) throws IOException {
    String text = part.toString();
    write(isPlain(text) ? text : isJson ? EscapedJson.of(text) : safeLines(text));
  }

  /// Takes the next part of the safe text.
  abstract void write(String part) throws IOException;

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '\n' && (c < ' ' || c > '~')) {
        return false;
      }
    }
    return true;
  }

  private static String safeLines(String text) {
    var safe = new StringBuilder(text.length());
    int from = 0;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
      safe.append(safeLine(text.substring(from, end))).append('\n');
      from = end + 1;
    }
    return safe.append(safeLine(text.substring(from))).toString();
  }

  private static String safeLine(String line) {
    return SafeText.of(line, CellRule.NARROW).value();
  }
}
