package statusline.app.configure;

import statusline.app.configure.ScreenBuffer.Emphasis;
import statusline.app.configure.ScreenBuffer.Span;
import statusline.renderer.text.CellRule;
import statusline.renderer.text.SafeText;

/// A text that the user types, with its label before it and the cursor behind it.
///
/// @param label what is typed
/// @param text what was typed so far
record TypedText(String label, String text) {
  /// Draws the text in as many rows as needed.
  void draw(ScreenBuffer buffer) {
    SafeText rest = SafeText.of(label + text + " ", CellRule.NARROW);
    int bold = label.length();
    while (rest.cells() > buffer.columns()) {
      String row = rest.cutTo(buffer.columns()).value();
      draw(buffer, row, bold, row.length());
      bold = Math.max(0, bold - row.length());
      rest = SafeText.of(rest.value().substring(row.length()), CellRule.NARROW);
    }
    draw(buffer, rest.value(), bold, rest.value().length() - 1);
  }

  private static void draw(ScreenBuffer buffer, String row, int bold, int cursor) {
    int labelEnd = Math.min(bold, cursor);
    buffer.line(
        new Span(Emphasis.BOLD, row.substring(0, labelEnd)),
        Span.plain(row.substring(labelEnd, cursor)),
        new Span(Emphasis.REVERSE, row.substring(cursor)));
  }
}
