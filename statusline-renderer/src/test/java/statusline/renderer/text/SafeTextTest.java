package statusline.renderer.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static statusline.renderer.text.CellRule.NARROW;

import org.junit.jupiter.api.Test;

class SafeTextTest {
  @Test
  void plainTextIsNotCopied() {
    String plain = "~/src/statusline";
    String own = "⎇ main ↑2 ●3";

    assertSame(plain, SafeText.of(plain, NARROW).value());
    assertSame(own, SafeText.of(own, NARROW).value());
    assertEquals(16, SafeText.of(plain, NARROW).cells());
    assertEquals(12, SafeText.of(own, NARROW).cells());
  }

  @Test
  void lineBreaksAndTabsBecomeSpaces() {
    assertEquals("a b c d", safe("a\tb\nc\rd"));
    assertEquals("a b c d e", safe("a\u000bb\fc\u0085d\u2028e"));
    assertEquals("a b", safe("a\u2029b"));
  }

  @Test
  void controlsBecomeReplacementCharacters() {
    assertEquals("\ufffd]0;PWN\ufffd", safe("\u001b]0;PWN\u0007"));
    assertEquals("\ufffd2J", safe("\u009b2J"));
    assertEquals("\ufffd\ufffd\ufffd", safe("\u0000\b\u007f"));
  }

  @Test
  void invalidCharactersBecomeReplacementCharacters() {
    assertEquals("a\ufffdb", safe("a\ud83db"));
    assertEquals("\ufffd\ufffd", safe("\udc69\ud83d"));
    assertEquals("\ufffd\ufffd\ufffd", safe("\ufdd0\ufffe\uffff"));
    assertEquals("\ufffd", safe("\ud83f\udffe"));
  }

  @Test
  void formatCharactersAreRemoved() {
    assertEquals("txt.exe", safe("\u202etxt.exe"));
    assertEquals("abcd", safe("a\u200bb\u200ec\u061cd"));
    assertEquals("abcd", safe("a\u2060b\u2066c\u206fd"));
    assertEquals("abcd", safe("\ufeffa\u00adb\ufff9c\ufffbd"));
    assertEquals("🏴", safe("🏴\udb40\udc67\udb40\udc62\udb40\udc7f"));
    assertEquals("ab", safe("a\udb40\udd00b"));
    assertEquals("", safe("\u2065"));
  }

  @Test
  void joinerIsKeptBetweenPictographs() {
    assertEquals("👨‍👩‍👧‍👦", safe("👨‍👩‍👧‍👦"));
    assertEquals("❤\ufe0f\u200d🔥", safe("❤\ufe0f\u200d🔥"));
    assertEquals("👩🏽\u200d🚀", safe("👩🏽\u200d🚀"));
    assertEquals("ab", safe("a\u200db"));
    assertEquals("👩", safe("👩\u200d"));
    assertEquals("👩a", safe("👩\u200da"));
    assertEquals("👩", safe("\u200d👩"));
  }

  @Test
  void joinersAreLimitedToFamilyOfFour() {
    assertEquals("👩‍👩‍👩‍👩👩‍👩", safe("👩‍👩‍👩‍👩‍👩‍👩"));
  }

  @Test
  void twoMarksAreKeptPerBase() {
    assertEquals("e\u0301", safe("e\u0301"));
    assertEquals("e\u0301\u0302", safe("e\u0301\u0302"));
    assertEquals("e\u0301\u0302x\u0303", safe("e\u0301\u0302\u0303\u0304x\u0303"));
    assertEquals("Z\u0301\u0301", safe("Z" + "\u0301".repeat(3_000)));
  }

  @Test
  void marksWithoutBaseAreRemoved() {
    assertEquals("a", safe("\u0301a"));
    assertEquals("", safe("\ufe0f"));
    assertEquals("", safe("\u1161\u1161"));
    assertEquals("a", safe("🏽a🏽"));
  }

  @Test
  void veryLongTextIsCut() {
    assertEquals(4_096, safe("x".repeat(4_096)).length());
    assertEquals(4_096, safe("x".repeat(4_097)).length());
    assertEquals("x".repeat(4_095), safe("x".repeat(4_095) + "😀"));
    assertEquals("x".repeat(4_094) + "😀", safe("x".repeat(4_094) + "😀"));
  }

  @Test
  void cutEndsAtGraphemeBoundary() {
    assertEquals("ab", SafeText.of("abc", NARROW).cutTo(2).value());
    assertEquals("", SafeText.of("abc", NARROW).cutTo(0).value());
    assertEquals("漢", SafeText.of("漢字", NARROW).cutTo(3).value());
    assertEquals(2, SafeText.of("漢字", NARROW).cutTo(3).cells());
    assertEquals("e\u0301", SafeText.of("e\u0301e\u0301", NARROW).cutTo(1).value());
  }

  @Test
  void fittingTextIsReturnedUnchanged() {
    SafeText text = SafeText.of("漢字", NARROW);

    assertSame(text, text.cutTo(4));
  }

  @Test
  void invisibleTextIsBlank() {
    assertTrue(SafeText.of("", NARROW).isBlank());
    assertTrue(SafeText.of(" \u00a0\u3000\n", NARROW).isBlank());
    assertTrue(SafeText.of("\u200b", NARROW).isBlank());
    assertFalse(SafeText.of("  7%", NARROW).isBlank());
  }

  private static String safe(String foreign) {
    return SafeText.of(foreign, NARROW).value();
  }
}
