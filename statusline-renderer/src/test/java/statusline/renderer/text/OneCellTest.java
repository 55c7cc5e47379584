package statusline.renderer.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static statusline.renderer.text.CellRule.NARROW;
import static statusline.renderer.text.CellRule.WIDE;

import org.jline.utils.WCWidth;
import org.junit.jupiter.api.Test;

class OneCellTest {
  @Test
  void jlineMeasuresOneCell() {
    int covered = 0;
    for (char c = 0; c < Character.MAX_VALUE; c++) {
      if (OneCell.is(c)) {
        covered++;
        assertEquals(1, WCWidth.wcwidth(c), Integer.toHexString(c));
        assertEquals(1, WCWidth.wcwidthForGraphemeCluster(String.valueOf(c), 0));
      }
    }
    assertEquals(9_390, covered);
  }

  @Test
  void jlineFormsNoClusters() {
    String neighbors = "a\u00e9\u2190\u25b0\u26a0\ue0a0";
    for (char c = 0; c < Character.MAX_VALUE; c++) {
      for (int i = 0; OneCell.is(c) && i < neighbors.length(); i++) {
        char[] pair = {c, neighbors.charAt(i), c};
        assertEquals(1, WCWidth.charCountForGraphemeCluster(new String(pair), 0));
        assertEquals(1, WCWidth.charCountForGraphemeCluster(new String(pair), 1));
      }
    }
  }

  @Test
  void jdkFindsNoSpaceAfterLatin() {
    int count = 0;
    for (char c = 0; c < Character.MAX_VALUE; c++) {
      if (OneCell.isSign(c)) {
        count++;
        assertFalse(Character.isWhitespace(c) || Character.isSpaceChar(c), Integer.toHexString(c));
      }
    }
    assertTrue(count > 9_000);
    assertFalse(OneCell.isSign('\u00a0'));
  }

  @Test
  void charactersAreSafe() {
    for (char c = 0; c < Character.MAX_VALUE; c++) {
      if (OneCell.is(c)) {
        String text = String.valueOf(c);
        assertEquals(text, Sanitizer.sanitize(text));
      }
    }
  }

  @Test
  void ownGlyphsAreCovered() {
    assertTrue(OneCell.isAllOf("│ · … – ● ▰▱ ⎇ ⟲ ⚠ ⚑ ↑↓ ✓ ✗ \ue0a0 \uf126", NARROW));
  }

  @Test
  void wideRuleAcceptsOnlyAscii() {
    assertTrue(OneCell.isAllOf("~/src [main]", WIDE));
    assertFalse(OneCell.isAllOf("\u00a0", WIDE));
    assertFalse(OneCell.isAllOf("│", WIDE));
  }

  @Test
  void rangesHaveExactEnds() {
    assertFalse(OneCell.is('\u001f'));
    assertTrue(OneCell.is(' '));
    assertTrue(OneCell.is('~'));
    assertFalse(OneCell.is('\u007f'));
    assertFalse(OneCell.is('\u009f'));
    assertTrue(OneCell.is('\u00a0'));
    assertTrue(OneCell.is('\u00ac'));
    assertFalse(OneCell.is('\u00ad'));
    assertTrue(OneCell.is('\u2027'));
    assertFalse(OneCell.is('\u2028'));
    assertFalse(OneCell.is('\u25fd'));
    assertFalse(OneCell.is('✍'));
    assertTrue(OneCell.is('✎'));
    assertTrue(OneCell.is('\uf8ff'));
    assertFalse(OneCell.is('\uf900'));
  }

  @Test
  void emptyTextIsAccepted() {
    assertTrue(OneCell.isAllOf("", NARROW));
  }
}
