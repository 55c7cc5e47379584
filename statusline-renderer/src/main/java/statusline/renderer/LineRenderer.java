package statusline.renderer;

import java.util.List;
import statusline.renderer.terminal.Painter;

/// Renders segments as one line of text that fits. Stateless; safe for use by several threads.
///
/// The line is never empty and never wider than the surface allows. It is valid Unicode without
/// control characters, but for escape sequences that set a colour where the surface wants them; the
/// last of these resets. Foreign text in segments and notices is made safe.
public final class LineRenderer {
  private static final String NOTHING_TO_SHOW = "statusline";

  private final Theme theme;

  /// Makes a renderer with the standard theme.
  public LineRenderer() {
    this.theme = Theme.standard();
  }

  /// {@return the line, without a line end}
  ///
  /// @param items what to show, in any order; the more important segment of a data module first
  /// @param notices short sentences that a person should read, shown at the end
  /// @param layout what stands where, and what is kept when the line is narrow
  /// @param surface what the line is drawn on
  public String render(List<LineItem> items, List<String> notices, Layout layout, Surface surface) {
    SegmentWriter writer = new SegmentWriter(theme, surface.glyphs());
    Row row = new Arrangement(layout, writer, items).row(notices);
    StyledText line = new Fit(row, surface.usableColumns(), writer).text();
    if (line.isBlank()) {
      StyledText name = StyledText.of(NOTHING_TO_SHOW, theme.value());
      line = writer.cut(name, surface.usableColumns());
    }
    Painter painter = surface.color() ? Painter.colored() : Painter.plain();
    return painter.paint(line.pieces());
  }
}
