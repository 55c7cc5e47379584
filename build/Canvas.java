import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Polygon;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import javax.imageio.ImageIO;
import statusline.renderer.theme.Appearance;

/// A picture of terminal cells, painted as the host paints them.
final class Canvas {
  private static final int POINTS = 17;
  private static final int MARGIN = 14;

  /// The host indents a status line.
  private static final int INDENT = 2;

  private final Font font = new Font("DejaVu Sans Mono", Font.PLAIN, POINTS);
  private final BufferedImage picture;
  private final Graphics2D pen;
  private final int width;
  private final int height;

  Canvas(int columns, int rows) {
    var probe = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
    width = probe.getFontMetrics(font).charWidth('m');
    height = probe.getFontMetrics(font).getHeight() + 4;
    picture =
        new BufferedImage(
            columns * width + 2 * MARGIN, rows * height + MARGIN, BufferedImage.TYPE_INT_RGB);
    pen = picture.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
  }

  void write(File file) throws IOException {
    ImageIO.write(picture, "png", file);
    System.out.println(file + " " + file.length() + " bytes");
  }

  /// Fills rows with the background of a terminal.
  void background(int row, int rows, Appearance appearance) {
    pen.setColor(new Color(Ink.background(appearance)));
    pen.fillRect(0, row * height, picture.getWidth(), rows * height + MARGIN);
  }

  /// Writes a note about the rows below it.
  void note(int row, String text, Appearance appearance) {
    pen.setFont(font.deriveFont(POINTS - 5f));
    pen.setColor(new Color(appearance == Appearance.LIGHT ? 0x9a9a9a : 0x6b6b6b));
    pen.drawString(text, MARGIN, (row + 1) * height - 6);
  }

  /// Paints a row of a status line.
  void line(int row, String line, Appearance appearance) {
    cells(row, INDENT, line, appearance);
  }

  /// Paints a row of a screen from its first column.
  void screenRow(int row, String cells, Appearance appearance) {
    cells(row, 0, cells, appearance);
  }

  private void cells(int row, int indent, String line, Appearance appearance) {
    var ink = new Ink(appearance);
    int column = indent;
    int at = 0;
    while (at < line.length()) {
      int code = line.codePointAt(at);
      if (code == '\u001b' && line.charAt(at + 1) == '[') {
        int end = line.indexOf('m', at);
        ink.apply(line.substring(at + 2, end));
        at = end + 1;
      } else if (code == '\u001b') {
        at = line.indexOf("\u001b\\", at) + 2;
      } else {
        column += code == 0x200B ? 0 : cell(row, column, code, ink);
        at += Character.charCount(code);
      }
    }
  }

  private int cell(int row, int column, int glyph, Ink ink) {
    int x = MARGIN + column * width;
    int y = row * height;
    pen.setColor(new Color(ink.behind()));
    pen.fillRect(x, y, width, height);
    pen.setColor(new Color(ink.front()));
    switch (glyph) {
      case '▌' -> pen.fillRect(x, y, width / 2, height);
      case '▐' -> pen.fillRect(x + width / 2, y, width - width / 2, height);
      case '\ue0b0' -> pen.fillPolygon(triangle(x, x + width, y));
      case '\ue0b2' -> pen.fillPolygon(triangle(x + width, x, y));
      case '\ue0b6' -> pen.fillArc(x, y, 2 * width, height, 90, 180);
      case '\ue0b4' -> pen.fillArc(x - width, y, 2 * width, height, 270, 180);
      case '\ue0b1' ->
          pen.drawPolyline(
              new int[] {x, x + width - 1, x},
              new int[] {y + 1, y + height / 2, y + height - 1},
              3);
      case '\ue0b3' ->
          pen.drawPolyline(
              new int[] {x + width, x, x + width},
              new int[] {y + 1, y + height / 2, y + height - 1},
              3);
      case '\ue0b7' -> pen.drawArc(x, y + 1, 2 * width, height - 2, 90, 180);
      case '\ue0b5' -> pen.drawArc(x - width, y + 1, 2 * width, height - 2, 270, 180);
      case '\ue0a0' -> glyph('⎇', x, y, ink);
      default -> glyph(glyph, x, y, ink);
    }
    if (ink.isUnderlined()) {
      pen.fillRect(x, y + height - 4, width, 1);
    }
    return 1;
  }

  private Polygon triangle(int base, int point, int y) {
    return new Polygon(new int[] {base, point, base}, new int[] {y, y + height / 2, y + height}, 3);
  }

  private void glyph(int glyph, int x, int y, Ink ink) {
    boolean isOwn = font.canDisplay(glyph);
    Font usedFont = isOwn ? font : new Font("DejaVu Sans", Font.PLAIN, POINTS);
    usedFont = ink.isBold() ? usedFont.deriveFont(Font.BOLD) : usedFont;
    String text = Character.toString(glyph);
    int glyphWidth = pen.getFontMetrics(usedFont).stringWidth(text);
    // A glyph of another font can be wider than a cell.
    float shrink = !isOwn && glyphWidth > width ? (float) width / glyphWidth : 1;
    pen.setFont(usedFont.deriveFont(POINTS * shrink));
    pen.drawString(text, x, y + height - 7);
  }
}
