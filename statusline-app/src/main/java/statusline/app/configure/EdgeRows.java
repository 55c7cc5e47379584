package statusline.app.configure;

import java.util.ArrayList;
import java.util.List;
import statusline.app.configure.ScreenBuffer.Emphasis;
import statusline.app.configure.ScreenBuffer.Span;
import statusline.renderer.text.CellRule;
import statusline.renderer.text.SafeText;

/// The rows of one edge of a line on the page of lines. Not thread-safe.
final class EdgeRows {
  /// The column of an edge without the cursor.
  static final int NONE = -1;

  private static final int NAME_CELLS = 16;

  private final ScreenBuffer buffer;
  private final LineEdge edge;
  private final int cursor;
  private List<Span> spans = new ArrayList<>();
  private int remaining;

  /// @param cursor the segment under the cursor, or `NONE` if the cursor is elsewhere
  EdgeRows(ScreenBuffer buffer, LineEdge edge, int cursor) {
    this.buffer = buffer;
    this.edge = edge;
    this.cursor = cursor;
    this.remaining = buffer.columns() - NAME_CELLS;
  }

  private boolean isSelected() {
    return cursor != NONE;
  }

  /// Draws the rows, the first one with a name.
  void draw(String name) {
    String title = (isSelected() ? "> " : "  ") + name;
    Emphasis emphasis = isSelected() ? Emphasis.BOLD : Emphasis.FAINT;
    spans.add(new Span(emphasis, ScreenBuffer.column(title, NAME_CELLS)));
    for (int i = 0; i < edge.size(); i++) {
      add(edge.segments().get(i), i);
    }
    if (edge.isEmpty()) {
      spans.add(new Span(isSelected() ? Emphasis.REVERSE : Emphasis.FAINT, "-"));
    }
    buffer.line(spans);
  }

  private void add(PlacedSegment segment, int index) {
    String separator = index == 0 ? "" : segment.separator().text();
    String text = segment.position().text();
    int cells = SafeText.of(separator + text, CellRule.NARROW).cells();
    if (cells > remaining) {
      buffer.line(spans);
      spans = new ArrayList<>(List.of(Span.plain(" ".repeat(NAME_CELLS))));
      remaining = buffer.columns() - NAME_CELLS;
    }
    remaining -= cells;
    spans.add(Span.faint(separator));
    spans.add(new Span(index == cursor ? Emphasis.REVERSE : Emphasis.PLAIN, text));
  }
}
