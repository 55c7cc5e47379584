package statusline.renderer.text;

import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import org.junit.jupiter.api.Test;

class CellWidthTest {
  private static final String FAMILY = "👨‍👩‍👧‍👦";

  @Test
  void countsAsciiByLength() {
    assertEquals(0, CellWidth.of(""));
    assertEquals(8, CellWidth.of("Opus 5.5"));
  }

  @Test
  void countsIdeographsAndHangulTwice() {
    assertEquals(4, CellWidth.of("漢字"));
    assertEquals(4, CellWidth.of("한글"));
    assertEquals(2, CellWidth.of("\u1112\u1161\u11ab"));
    assertEquals(4, CellWidth.of("a漢b"));
  }

  @Test
  void countsCombiningMarksNotAtAll() {
    assertEquals(1, CellWidth.of("e\u0301"));
    assertEquals(4, CellWidth.of("cafe\u0301"));
  }

  @Test
  void countsEmojiTwice() {
    assertEquals(1, CellWidth.of("\u26a0"));
    assertEquals(2, CellWidth.of("\u26a0\ufe0f"));
    assertEquals(2, CellWidth.of("🇩🇪"));
    assertEquals(2, CellWidth.of(FAMILY));
    assertEquals(2, CellWidth.of("👍🏽"));
    assertEquals(2, CellWidth.of("1\ufe0f\u20e3"));
    assertEquals(4, CellWidth.of("🇩🇪🇫🇷"));
  }

  @Test
  void countsWhatTerminalsWithoutClustersDrawOneByOne() {
    assertEquals(3, CellWidth.of("\u0915\u094d\u0937\u093f"));
    assertEquals(2, CellWidth.of("\u0e50\u0e33"));
    assertEquals(6, CellWidth.of("\u1100\u1100\u1100"));
  }

  @Test
  void endsBeforeAClusterThatDoesNotFit() {
    assertEquals(0, CellWidth.endWithin("漢字", 1));
    assertEquals(1, CellWidth.endWithin("漢字", 2));
    assertEquals(1, CellWidth.endWithin("漢字", 3));
    assertEquals(2, CellWidth.endWithin("漢字", 4));
    assertEquals(2, CellWidth.endWithin("e\u0301x", 1));
    assertEquals(1, CellWidth.endWithin("a" + FAMILY, 2));
    assertEquals(12, CellWidth.endWithin("a" + FAMILY, 3));
    assertEquals(0, CellWidth.endWithin("a", 0));
  }

  @Test
  void measuresALongClusterPieceByPiece() {
    assertEquals(2_000, CellWidth.of("\u1100".repeat(1_000)));
    assertEquals(200, CellWidth.of("𞤀".repeat(200)));
  }

  @Test
  void isQuickForTheLongestTextThatIsTaken() {
    assertTimeout(ofSeconds(1), () -> assertEquals(4_096, CellWidth.of("e\u0301".repeat(4_096))));
  }
}
