package statusline.renderer.segment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import statusline.api.Glyph;
import statusline.api.Tone;
import statusline.renderer.look.GaugeStyle;
import statusline.renderer.look.GlyphSet;
import statusline.renderer.look.LineStyle;
import statusline.renderer.look.Look;
import statusline.renderer.look.Marks;
import statusline.renderer.look.Preset;
import statusline.renderer.look.Room;
import statusline.renderer.look.Separators;
import statusline.renderer.text.SafeText;

class SignsTest {
  private static final Look LOOK = Preset.STANDARD.look();
  private static final Glyph BRANCH = new Glyph("", "⎇", "\ue0a0", "🌿");

  @Test
  void areChosenByTheSet() {
    assertEquals("", GlyphSet.ASCII.of(BRANCH));
    assertEquals("⎇", GlyphSet.UNICODE.of(BRANCH));
    assertEquals("\ue0a0", GlyphSet.NERD_FONT.of(BRANCH));
    assertEquals("🌿", GlyphSet.EMOJI.of(BRANCH));
  }

  @Test
  void takeOneCellEachWhereLinesAreBuiltOfThem() {
    for (GlyphSet set : GlyphSet.values()) {
      Signs signs = new Signs(LOOK.withGlyphs(set));
      for (SafeText sign : shapes(signs)) {
        assertEquals(1, sign.cells(), set + " " + sign);
      }
      for (GaugeStyle style : GaugeStyle.values()) {
        int cells = style == GaugeStyle.NONE ? 0 : 1;
        assertEquals(cells, signs.measured(style.filled(set)).cells());
        assertEquals(cells, signs.measured(style.empty(set)).cells());
      }
    }
  }

  @Test
  void areNothingButAsciiInThatSet() {
    for (LineStyle style : LineStyle.values()) {
      Signs signs = new Signs(LOOK.withGlyphs(GlyphSet.ASCII).withStyle(style));
      String all =
          signs.bar().value()
              + signs.dot().value()
              + signs.notice()
              + signs.warning()
              + signs.mark(true)
              + signs.mark(false)
              + shapes(signs);

      assertTrue(all.chars().allMatch(c -> c >= ' ' && c <= '~'), all);
    }
    for (GaugeStyle style : GaugeStyle.values()) {
      String cells = style.filled(GlyphSet.ASCII) + style.empty(GlyphSet.ASCII);

      assertTrue(cells.chars().allMatch(c -> c > ' ' && c <= '~'), cells);
    }
  }

  @Test
  void markWhatIsStaleInEachSet() {
    assertEquals("!", new Signs(LOOK.withGlyphs(GlyphSet.ASCII)).mark(true));
    assertEquals("⟲", new Signs(LOOK).mark(true));
    assertEquals("⟲", new Signs(LOOK.withGlyphs(GlyphSet.NERD_FONT)).mark(true));
    assertEquals("🔴", new Signs(LOOK.withGlyphs(GlyphSet.EMOJI)).mark(true));
  }

  @Test
  void markWhatIsStaleDimlyWhereTheMarkIsAClock() {
    assertEquals(Tone.QUIET, new Signs(LOOK).markTone(true));
    assertEquals(Tone.QUIET, new Signs(LOOK).markTone(false));
    assertEquals(Tone.CAUTION, new Signs(LOOK.withGlyphs(GlyphSet.ASCII)).markTone(true));
    assertEquals(Tone.QUIET, new Signs(LOOK.withGlyphs(GlyphSet.ASCII)).markTone(false));
  }

  @Test
  void canBeChosenOneByOne() {
    Signs signs =
        new Signs(
            LOOK.withSeparators(new Separators(Optional.of(" // "), Optional.of(" / ")))
                .withMarks(new Marks(Optional.of("a"), Optional.of("b"), Optional.of("c"))));

    assertEquals(" // ", signs.bar().value());
    assertEquals(" / ", signs.dot().value());
    assertEquals("a", signs.mark(false));
    assertEquals("b", signs.mark(true));
    assertEquals("c", signs.warning());
  }

  @Test
  void areMeasuredAsTheTerminalDrawsThem() {
    Signs signs = new Signs(LOOK.withRoom(new Room(0, OptionalInt.empty(), true)));

    assertEquals(4, signs.bar().cells());
    assertEquals(2, signs.ellipsis().cells());
  }

  private static List<SafeText> shapes(Signs signs) {
    return List.of(
        signs.ellipsis(),
        signs.rightPoint(),
        signs.leftPoint(),
        signs.thinPoint(),
        signs.leftCap(),
        signs.rightCap(),
        signs.leftBracket(),
        signs.rightBracket());
  }
}
