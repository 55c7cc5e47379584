package statusline.renderer.segment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import statusline.api.Glyph;
import statusline.renderer.TestPresets;
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
  private static final Look LOOK = TestPresets.look(Preset.STANDARD);
  private static final Glyph BRANCH = new Glyph("", "⎇", "\ue0a0", "🌿");

  @Test
  void glyphSetChoosesForm() {
    assertEquals("", GlyphSet.ASCII.of(BRANCH));
    assertEquals("⎇", GlyphSet.UNICODE.of(BRANCH));
    assertEquals("\ue0a0", GlyphSet.NERD_FONT.of(BRANCH));
    assertEquals("🌿", GlyphSet.EMOJI.of(BRANCH));
  }

  @Test
  void edgesAndGaugeCellsAreOneCellWide() {
    for (GlyphSet set : GlyphSet.values()) {
      LineGlyphs glyphs = new LineGlyphs(LOOK.withGlyphs(set));
      for (SafeText edge : edges(glyphs)) {
        assertEquals(1, edge.cells(), set + " " + edge);
      }
      for (GaugeStyle style : GaugeStyle.values()) {
        int cells = style == GaugeStyle.NONE ? 0 : 1;
        assertEquals(cells, glyphs.measured(style.filled(set)).cells());
        assertEquals(cells, glyphs.measured(style.empty(set)).cells());
      }
    }
  }

  /// Terminals draw an emoji with a selector in one or two cells.
  @Test
  void emojiNeedNoSelector() {
    LineGlyphs glyphs = new LineGlyphs(LOOK.withGlyphs(GlyphSet.EMOJI));
    String all = glyphs.notice() + glyphs.warning() + glyphs.ageMark(true) + glyphs.ageMark(false);
    assertEquals(-1, all.indexOf('\ufe0f'), all);
    assertEquals(3, all.codePoints().filter(Character::isEmojiPresentation).count(), all);
  }

  @Test
  void asciiSetHasOnlyAscii() {
    for (LineStyle style : LineStyle.values()) {
      LineGlyphs glyphs = new LineGlyphs(LOOK.withGlyphs(GlyphSet.ASCII).withStyle(style));
      String all =
          glyphs.bar().value()
              + glyphs.dot().value()
              + glyphs.notice()
              + glyphs.warning()
              + glyphs.ageMark(true)
              + glyphs.ageMark(false)
              + edges(glyphs);

      assertTrue(all.chars().allMatch(c -> c >= ' ' && c <= '~'), all);
    }
    for (GaugeStyle style : GaugeStyle.values()) {
      String cells = style.filled(GlyphSet.ASCII) + style.empty(GlyphSet.ASCII);

      assertTrue(cells.chars().allMatch(c -> c > ' ' && c <= '~'), cells);
    }
  }

  @Test
  void staleMarkDependsOnGlyphSet() {
    assertEquals("!", new LineGlyphs(LOOK.withGlyphs(GlyphSet.ASCII)).ageMark(true));
    assertEquals("!", new LineGlyphs(LOOK).ageMark(true));
    assertEquals("!", new LineGlyphs(LOOK.withGlyphs(GlyphSet.NERD_FONT)).ageMark(true));
    assertEquals("🔴", new LineGlyphs(LOOK.withGlyphs(GlyphSet.EMOJI)).ageMark(true));
  }

  @Test
  void noMarkReadsAsReset() {
    for (GlyphSet set : GlyphSet.values()) {
      LineGlyphs glyphs = new LineGlyphs(LOOK.withGlyphs(set));

      assertEquals("", glyphs.ageMark(false));
      assertEquals(" old", glyphs.ageWord(false));
      assertEquals(" old", glyphs.ageWord(true));
    }
  }

  @Test
  void configuredGlyphsAreUsed() {
    LineGlyphs glyphs =
        new LineGlyphs(
            LOOK.withSeparators(new Separators(Optional.of(" // "), Optional.of(" / ")))
                .withMarks(new Marks(Optional.of("a"), Optional.of("b"), Optional.of("c"))));

    assertEquals(" // ", glyphs.bar().value());
    assertEquals(" / ", glyphs.dot().value());
    assertEquals("a", glyphs.ageMark(false));
    assertEquals("b", glyphs.ageMark(true));
    assertEquals("", glyphs.ageWord(true));
    assertEquals("c", glyphs.warning());
  }

  @Test
  void ambiguousGlyphsCanBeWide() {
    LineGlyphs glyphs =
        new LineGlyphs(LOOK.withWidth(new WidthSettings(0, OptionalInt.empty(), true)));

    assertEquals(4, glyphs.bar().cells());
    assertEquals(2, glyphs.ellipsis().cells());
  }

  private static List<SafeText> edges(LineGlyphs glyphs) {
    return List.of(
        glyphs.ellipsis(),
        glyphs.rightPoint(),
        glyphs.leftPoint(),
        glyphs.thinPoint(),
        glyphs.leftCap(),
        glyphs.rightCap());
  }
}
