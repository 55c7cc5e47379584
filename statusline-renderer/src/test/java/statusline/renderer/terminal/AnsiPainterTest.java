package statusline.renderer.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.fusesource.jansi.Ansi;
import org.junit.jupiter.api.Test;
import statusline.api.Tone;
import statusline.renderer.text.CellRule;
import statusline.renderer.text.SafeText;
import statusline.renderer.theme.Appearance;
import statusline.renderer.theme.ColorDepth;
import statusline.renderer.theme.TestThemes;
import statusline.renderer.theme.TextRole;

class AnsiPainterTest {
  private final StringBuilder out = new StringBuilder();
  private AnsiPainter painter = painter(ColorDepth.ANSI16);

  @Test
  void plainTextHasNoSequences() {
    assertEquals("main", draw("main", Tone.VALUE).end());
  }

  @Test
  void endResetsStyle() {
    assertEquals("ESC[2m5hESC[m", draw("5h", Tone.LABEL).end());
  }

  @Test
  void equalStylesShareSequence() {
    assertEquals(
        "ESC[2mabESC[m", draw("a", Tone.LABEL).draw("", Tone.ALARM).draw("b", Tone.QUIET).end());
  }

  @Test
  void styleChangeIsOneSequence() {
    String line = draw("5h", Tone.LABEL).draw("91%", Tone.ALARM).draw(" ok", Tone.VALUE).end();

    assertEquals("ESC[2m5hESC[0;31m91%ESC[m ok", line);
  }

  @Test
  void emptyTextDrawsNothing() {
    assertEquals("", draw("", Tone.ALARM).end());
  }

  @Test
  void globalAnsiSwitchIsIgnored() {
    boolean before = Ansi.isEnabled();
    Ansi.setEnabled(false);
    try {
      assertEquals("ESC[31mxESC[m", draw("x", Tone.ALARM).end());
    } finally {
      Ansi.setEnabled(before);
    }
  }

  @Test
  void noSequencesWithoutColors() {
    painter = painter(ColorDepth.NONE);

    assertEquals("5h 91%", draw("5h ", Tone.LABEL).draw("91%", Tone.ALARM).end());
  }

  @Test
  void resetPrecedesLeadingSpaces() {
    assertEquals("ESC[m  7%", draw("  7%", Tone.VALUE).end());
  }

  @Test
  void zeroWidthSpacePrecedesLeadingSpacesWithoutColors() {
    painter = painter(ColorDepth.NONE);

    assertEquals("\u200b  7%", draw("  7%", Tone.VALUE).end());
  }

  @Test
  void onlyOneMarkPrecedesAllLeadingSpaces() {
    painter.gap(2);

    assertEquals("ESC[m   x y", draw("", Tone.ALARM).draw(" x y", Tone.VALUE).end());
  }

  @Test
  void lineWithoutLeadingSpacesHasNoMark() {
    assertEquals("x y", draw("x", Tone.VALUE).draw(" y", Tone.VALUE).end());
  }

  @Test
  void spacesAfterSequenceAreKept() {
    assertEquals("ESC[2m  7%ESC[m", draw("  7%", Tone.LABEL).end());
  }

  @Test
  void gapHasNoStyle() {
    draw("a", Tone.ALARM);
    painter.gap(3);

    assertEquals("ESC[31maESC[m   ESC[31mbESC[m", draw("b", Tone.ALARM).end());
  }

  @Test
  void blockHasTextAndEdge() {
    Backgrounds blocks = painter.styles().backgrounds();
    painter.draw(safe("Opus"), blocks.accent(TextRole.VALUE), TextRole.VALUE);
    painter.edge(safe(">"), blocks.accent(TextRole.VALUE), blocks.surface());

    assertEquals("ESC[1;30;46mOpusESC[0;36m>ESC[m", end());
  }

  @Test
  void linkStartsAndEnds() {
    painter.beginLink("https://example.org/42");
    draw("#42", Tone.VALUE);
    painter.endLink();
    painter.endLink();

    assertEquals(
        "ESC]8;;https://example.org/42ESC\\#42ESC]8;;ESC\\ x", draw(" x", Tone.VALUE).end());
  }

  @Test
  void endClosesLink() {
    painter.beginLink("https://example.org/42");

    assertEquals(
        "ESC]8;;https://example.org/42ESC\\ESC[31m#42ESC]8;;ESC\\ESC[m",
        draw("#42", Tone.ALARM).end());
  }

  private AnsiPainterTest draw(String text, Tone tone) {
    painter.draw(safe(text), painter.styles().backgrounds().terminal(), TextRole.of(tone));
    return this;
  }

  private String end() {
    painter.end();
    return out.toString().replace("\u001b", "ESC");
  }

  private AnsiPainter painter(ColorDepth depth) {
    return new AnsiPainter(new TerminalStyles(TestThemes.sixteen(), depth, Appearance.DARK), out);
  }

  private static SafeText safe(String text) {
    return SafeText.of(text, CellRule.NARROW);
  }
}
