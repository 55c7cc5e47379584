package statusline.renderer.text;

import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static statusline.renderer.text.CellRule.NARROW;
import static statusline.renderer.text.CellRule.WIDE;

import org.junit.jupiter.api.Test;

class CellWidthTest {
  private static final String FAMILY = "👨‍👩‍👧‍👦";

  @Test
  void asciiIsAsWideAsLong() {
    assertEquals(0, CellWidth.of("", NARROW));
    assertEquals(8, CellWidth.of("Opus 5.5", NARROW));
  }

  @Test
  void ideographsAndHangulTakeTwoCells() {
    assertEquals(4, CellWidth.of("漢字", NARROW));
    assertEquals(4, CellWidth.of("한글", NARROW));
    assertEquals(2, CellWidth.of("\u1112\u1161\u11ab", NARROW));
    assertEquals(4, CellWidth.of("a漢b", NARROW));
  }

  @Test
  void combiningMarksTakeNoCells() {
    assertEquals(1, CellWidth.of("e\u0301", NARROW));
    assertEquals(4, CellWidth.of("cafe\u0301", NARROW));
  }

  @Test
  void emojiTakeTwoCells() {
    assertEquals(1, CellWidth.of("\u26a0", NARROW));
    assertEquals(2, CellWidth.of("\u26a0\ufe0f", NARROW));
    assertEquals(2, CellWidth.of("🇩🇪", NARROW));
    assertEquals(2, CellWidth.of(FAMILY, NARROW));
    assertEquals(2, CellWidth.of("👍🏽", NARROW));
    assertEquals(2, CellWidth.of("1\ufe0f\u20e3", NARROW));
    assertEquals(4, CellWidth.of("🇩🇪🇫🇷", NARROW));
  }

  @Test
  void charactersOfClusterAreSummed() {
    assertEquals(3, CellWidth.of("\u0915\u094d\u0937\u093f", NARROW));
    assertEquals(2, CellWidth.of("\u0e50\u0e33", NARROW));
    assertEquals(6, CellWidth.of("\u1100\u1100\u1100", NARROW));
  }

  @Test
  void ambiguousCharactersCanBeWide() {
    assertEquals(1, CellWidth.of("│", NARROW));
    assertEquals(2, CellWidth.of("│", WIDE));
    assertEquals(6, CellWidth.of("·…●", WIDE));
    assertEquals(2, CellWidth.of("\u00e9", WIDE));
    assertEquals(1, CellWidth.of("e\u0301", WIDE));
    assertEquals(2, CellWidth.of("α\u0301", WIDE));
    assertEquals(2, CellWidth.of("漢", WIDE));
    assertEquals(1, CellWidth.of("▰", WIDE));
    assertEquals(2, CellWidth.of("\ue0b0", WIDE));
    assertEquals(1, CellWidth.endWithin("││", 3, WIDE));
  }

  @Test
  void prefixEndsBeforeClusterThatDoesNotFit() {
    assertEquals(0, CellWidth.endWithin("漢字", 1, NARROW));
    assertEquals(1, CellWidth.endWithin("漢字", 2, NARROW));
    assertEquals(1, CellWidth.endWithin("漢字", 3, NARROW));
    assertEquals(2, CellWidth.endWithin("漢字", 4, NARROW));
    assertEquals(2, CellWidth.endWithin("e\u0301x", 1, NARROW));
    assertEquals(1, CellWidth.endWithin("a" + FAMILY, 2, NARROW));
    assertEquals(12, CellWidth.endWithin("a" + FAMILY, 3, NARROW));
    assertEquals(0, CellWidth.endWithin("a", 0, NARROW));
  }

  @Test
  void longClusterIsMeasuredInWindows() {
    assertEquals(2_000, CellWidth.of("\u1100".repeat(1_000), NARROW));
    assertEquals(200, CellWidth.of("𞤀".repeat(200), NARROW));
  }

  @Test
  void longestTextIsMeasuredQuickly() {
    assertTimeout(
        ofSeconds(1), () -> assertEquals(4_096, CellWidth.of("e\u0301".repeat(4_096), NARROW)));
  }
}
