package statusline.app.picture;

import java.util.List;
import statusline.renderer.text.CellRule;
import statusline.renderer.text.SafeText;
import statusline.renderer.theme.Appearance;
import statusline.renderer.theme.Color;
import statusline.renderer.theme.ColorDepth;
import statusline.renderer.theme.HostColors;
import statusline.renderer.theme.Palette;

/// A picture of rows as the host paints them, in SVG. Immutable.
///
/// SVG is text, so the image needs no module that draws.
public final class SvgPicture {
  private static final int CELL = 10;
  private static final int ROW = 22;
  private static final int BASELINE = 16;
  private static final int MARGIN = 12;

  private final Color foreground;
  private final int background;
  private final StringBuilder svg = new StringBuilder();

  private SvgPicture(Appearance appearance, ColorDepth depth) {
    HostColors host = HostColors.on(appearance);
    this.foreground = host.foreground(depth);
    this.background = host.backgrounds().getFirst();
  }

  /// {@return the picture}
  ///
  /// @param rows of the line, with escape sequences
  /// @param columns the width of the picture, in cells
  /// @param appearance the kind of background
  /// @param depth the number of colours that the rows are drawn with
  public static String of(List<String> rows, int columns, Appearance appearance, ColorDepth depth) {
    var picture = new SvgPicture(appearance, depth);
    picture.draw(rows, columns);
    return picture.svg.toString();
  }

  /// {@return the width of a row, in cells}
  public static int cells(String row) {
    return StyledRun.of(row).stream().mapToInt(SvgPicture::cells).sum();
  }

  private static int cells(StyledRun run) {
    return SafeText.of(run.text(), CellRule.NARROW).cells();
  }

  private void draw(List<String> rows, int columns) {
    int width = columns * CELL + 2 * MARGIN;
    int height = rows.size() * ROW + 2 * MARGIN;
    svg.append(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\""
            .formatted(width, height));
    svg.append(
        " font-family=\"'DejaVu Sans Mono', Menlo, Consolas, monospace\" font-size=\"16\">\n");
    rectangle(0, 0, width, height, background);
    for (int i = 0; i < rows.size(); i++) {
      int cell = 0;
      for (StyledRun run : StyledRun.of(rows.get(i))) {
        cell += run(run, cell, MARGIN + i * ROW);
      }
    }
    svg.append("</svg>\n");
  }

  /// Draws a run and returns its cells.
  private int run(StyledRun run, int cell, int top) {
    CellStyle style = run.style();
    int cells = cells(run);
    int text = rgb(style.text(), rgb(foreground, 0));
    int behind = rgb(style.background(), background);
    int front = style.inverse() ? behind : text;
    int back = style.inverse() ? text : behind;
    int left = MARGIN + cell * CELL;
    if (back != background) {
      rectangle(left, top, cells * CELL, ROW, back);
    }
    if (!run.text().isBlank()) {
      svg.append(
          "<text x=\"%d\" y=\"%d\" textLength=\"%d\""
              .formatted(left, top + BASELINE, cells * CELL));
      svg.append(" lengthAdjust=\"spacingAndGlyphs\" xml:space=\"preserve\"");
      svg.append(attributes(style, style.dim() ? HostColors.dimmed(front, back) : front));
      svg.append('>').append(escaped(run.text())).append("</text>\n");
    }
    return cells;
  }

  private static String attributes(CellStyle style, int color) {
    return " fill=\""
        + hex(color)
        + '"'
        + (style.bold() ? " font-weight=\"bold\"" : "")
        + (style.italic() ? " font-style=\"italic\"" : "")
        + (style.underline() ? " text-decoration=\"underline\"" : "");
  }

  private void rectangle(int left, int top, int width, int height, int color) {
    svg.append(
        "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"%s\"/>\n"
            .formatted(left, top, width, height, hex(color)));
  }

  private static int rgb(Color color, int ofTerminal) {
    return switch (color.kind()) {
      case TERMINAL -> ofTerminal;
      case INDEXED -> Palette.rgb(color.value());
      case RGB -> color.value();
    };
  }

  private static String hex(int rgb) {
    return "#%06x".formatted(rgb);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
