package statusline.renderer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import statusline.api.Glyph;
import statusline.renderer.text.SafeText;

class GlyphSetTest {
  private static final Glyph BRANCH = new Glyph("", "⎇", "\ue0a0", "🌿");

  @Test
  void choosesItsFormOfASign() {
    assertEquals("", GlyphSet.ASCII.of(BRANCH));
    assertEquals("⎇", GlyphSet.UNICODE.of(BRANCH));
    assertEquals("\ue0a0", GlyphSet.NERD_FONT.of(BRANCH));
    assertEquals("🌿", GlyphSet.EMOJI.of(BRANCH));
  }

  @Test
  void cutsWithOneCellInEachSet() {
    for (GlyphSet set : GlyphSet.values()) {
      assertEquals(1, SafeText.of(set.ellipsis()).cells());
      assertEquals(1, SafeText.of(set.filled()).cells());
      assertEquals(1, SafeText.of(set.empty()).cells());
    }
  }

  @Test
  void needsNothingButAsciiForItsAsciiSigns() {
    GlyphSet set = GlyphSet.ASCII;
    String signs =
        set.bar() + set.dot() + set.ellipsis() + set.old() + set.warning() + set.filled();

    assertTrue((signs + set.empty()).chars().allMatch(c -> c >= ' ' && c <= '~'), signs);
  }
}
