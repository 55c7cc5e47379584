package statusline.renderer.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jline.utils.WCWidth;
import org.junit.jupiter.api.Test;

class EveryCodePointTest {
  @Test
  void codePointIsRemovedReplacedOrKept() {
    for (int codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
      String safe = Sanitizer.sanitize(Character.toString(codePoint));
      boolean known =
          safe.isEmpty()
              || safe.equals(" ")
              || safe.equals("\ufffd")
              || safe.codePointAt(0) == codePoint;
      assertTrue(known, Integer.toHexString(codePoint));
    }
  }

  @Test
  void keptBaseTakesOneOrTwoCells() {
    for (int codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
      String safe = Sanitizer.sanitize(Character.toString(codePoint));
      if (!safe.isEmpty()) {
        int cells = WCWidth.wcwidth(safe.codePointAt(0));
        assertTrue(cells == 1 || cells == 2, Integer.toHexString(codePoint));
      }
    }
  }

  @Test
  void forbiddenCodePointIsRemovedOrReplaced() {
    for (int codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
      if (ForbiddenRanges.contain(codePoint)) {
        String safe = Sanitizer.sanitize("a" + Character.toString(codePoint) + "b");
        String middle = safe.substring(1, safe.length() - 1);
        boolean harmless = middle.isEmpty() || middle.equals(" ") || middle.equals("\ufffd");
        assertTrue(harmless, Integer.toHexString(codePoint));
      }
    }
  }

  @Test
  void forbiddenRangesHaveExpectedSize() {
    int forbidden = 0;
    for (int codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
      forbidden += ForbiddenRanges.contain(codePoint) ? 1 : 0;
    }
    assertEquals(6_320, forbidden);
  }
}
