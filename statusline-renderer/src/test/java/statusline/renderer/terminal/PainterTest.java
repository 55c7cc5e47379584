package statusline.renderer.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.fusesource.jansi.Ansi;
import org.junit.jupiter.api.Test;
import statusline.renderer.text.SafeText;

class PainterTest {
  @Test
  void leavesPlainTextWithoutSequences() {
    assertEquals("main", colored(piece("main", Style.PLAIN)));
  }

  @Test
  void closesAtTheEnd() {
    assertEquals("ESC[2m5hESC[m", colored(piece("5h", Style.DIM)));
  }

  @Test
  void hasASequenceForEachStyle() {
    assertEquals("ESC[36mxESC[m", colored(piece("x", Style.CYAN)));
    assertEquals("ESC[32mxESC[m", colored(piece("x", Style.GREEN)));
    assertEquals("ESC[33mxESC[m", colored(piece("x", Style.YELLOW)));
    assertEquals("ESC[31mxESC[m", colored(piece("x", Style.RED)));
  }

  @Test
  void mergesNeighborsOfTheSameStyle() {
    String line = colored(piece("a", Style.DIM), piece("", Style.RED), piece("b", Style.DIM));

    assertEquals("ESC[2mabESC[m", line);
  }

  @Test
  void endsAStyleInTheSequenceThatBeginsTheNext() {
    String line =
        colored(piece("5h", Style.DIM), piece("91%", Style.RED), piece(" ok", Style.PLAIN));

    assertEquals("ESC[2m5hESC[0;31m91%ESC[m ok", line);
  }

  @Test
  void drawsNothingForNothing() {
    assertEquals("", colored());
    assertEquals("", colored(piece("", Style.RED)));
  }

  @Test
  void asksNobodyWhetherColorsAreWanted() {
    boolean before = Ansi.isEnabled();
    Ansi.setEnabled(false);
    try {
      assertEquals("ESC[31mxESC[m", colored(piece("x", Style.RED)));
    } finally {
      Ansi.setEnabled(before);
    }
  }

  @Test
  void leavesStylesAwayWhereItIsPlain() {
    List<Piece> pieces = List.of(piece("5h ", Style.DIM), piece("91%", Style.RED));

    assertEquals("5h 91%", Painter.plain().paint(pieces));
  }

  private static Piece piece(String text, Style style) {
    return new Piece(SafeText.of(text), style);
  }

  private static String colored(Piece... pieces) {
    return Painter.colored().paint(List.of(pieces)).replace("\u001b", "ESC");
  }
}
