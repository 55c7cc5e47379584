package statusline.renderer.terminal;

import java.util.List;
import org.fusesource.jansi.Ansi;

/// Draws styles as SGR sequences, one for each run of pieces in the same style.
///
/// Makes its `Ansi` by constructor: the factory methods ask system properties and thread state
/// whether colours are wanted, and here the caller has decided.
final class AnsiPainter implements Painter {
  private static final int USUAL_LENGTH = 256;

  @Override
  public String paint(List<Piece> pieces) {
    Ansi line = new Ansi(new StringBuilder(USUAL_LENGTH));
    Style current = Style.PLAIN;
    for (Piece piece : pieces) {
      String text = piece.text().value();
      if (!text.isEmpty()) {
        change(line, current, piece.style());
        current = piece.style();
        line.a(text);
      }
    }
    change(line, current, Style.PLAIN);
    return line.toString();
  }

  private static void change(Ansi line, Style from, Style to) {
    if (from == to) {
      return;
    }
    if (from != Style.PLAIN) {
      line.reset();
    }
    switch (to) {
      case PLAIN -> {}
      case DIM -> line.a(Ansi.Attribute.INTENSITY_FAINT);
      case CYAN -> line.fg(Ansi.Color.CYAN);
      case GREEN -> line.fg(Ansi.Color.GREEN);
      case YELLOW -> line.fg(Ansi.Color.YELLOW);
      case RED -> line.fg(Ansi.Color.RED);
    }
  }
}
