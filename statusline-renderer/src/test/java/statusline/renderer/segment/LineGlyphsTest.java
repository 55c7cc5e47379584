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
import statusline.renderer.look.Separators;
import statusline.renderer.look.WidthSettings;
import statusline.renderer.text.SafeText;

class LineGlyphsTest {
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
      LineGlyphs signs = new LineGlyphs(LOOK.withGlyphs(set));
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
      LineGlyphs signs = new LineGlyphs(LOOK.withGlyphs(GlyphSet.ASCII).withStyle(style));
      String all =
          signs.bar().value()
              + signs.dot().value()
              + signs.notice()
              + signs.warning()
              + signs.ageMark(true)
              + signs.ageMark(false)
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
    assertEquals("!", new LineGlyphs(LOOK.withGlyphs(GlyphSet.ASCII)).ageMark(true));
    assertEquals("⟲", new LineGlyphs(LOOK).ageMark(true));
    assertEquals("⟲", new LineGlyphs(LOOK.withGlyphs(GlyphSet.NERD_FONT)).ageMark(true));
    assertEquals("🔴", new LineGlyphs(LOOK.withGlyphs(GlyphSet.EMOJI)).ageMark(true));
  }

  @Test
  void markWhatIsStaleDimlyWhereTheMarkIsAClock() {
    assertEquals(Tone.QUIET, new LineGlyphs(LOOK).ageMarkTone(true));
    assertEquals(Tone.QUIET, new LineGlyphs(LOOK).ageMarkTone(false));
    assertEquals(Tone.CAUTION, new LineGlyphs(LOOK.withGlyphs(GlyphSet.ASCII)).ageMarkTone(true));
    assertEquals(Tone.QUIET, new LineGlyphs(LOOK.withGlyphs(GlyphSet.ASCII)).ageMarkTone(false));
  }

  @Test
  void canBeChosenOneByOne() {
    LineGlyphs signs =
        new LineGlyphs(
            LOOK.withSeparators(new Separators(Optional.of(" // "), Optional.of(" / ")))
                .withMarks(new Marks(Optional.of("a"), Optional.of("b"), Optional.of("c"))));

    assertEquals(" // ", signs.bar().value());
    assertEquals(" / ", signs.dot().value());
    assertEquals("a", signs.ageMark(false));
    assertEquals("b", signs.ageMark(true));
    assertEquals("c", signs.warning());
  }

  @Test
  void areMeasuredAsTheTerminalDrawsThem() {
    LineGlyphs signs =
        new LineGlyphs(LOOK.withWidth(new WidthSettings(0, OptionalInt.empty(), true)));

    assertEquals(4, signs.bar().cells());
    assertEquals(2, signs.ellipsis().cells());
  }

  private static List<SafeText> shapes(LineGlyphs signs) {
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
