package statusline.renderer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import statusline.api.Part;
import statusline.renderer.look.GlyphSet;
import statusline.renderer.look.Layout;
import statusline.renderer.look.LineLayout;

class NoticeTest {
  private static final String SENTENCE = "config: unknown key \"colour\" in line 3";

  @Test
  void noticeEndsLine() {
    TestLine line = new TestLine().with("weather", Part.value("rain")).notice("config: bad");

    assertEquals("rain │ ⚠ config: bad", line.at(100));
    assertEquals("rain | ! config: bad", line.in(GlyphSet.ASCII).at(100));
    assertEquals("rain │ ❗ config: bad", line.in(GlyphSet.EMOJI).at(100));
  }

  @Test
  void noticeHasAlarmTone() {
    assertEquals("ESC[31m⚠ config: badESC[m", new TestLine().notice("config: bad").colored());
  }

  @Test
  void dotSeparatesNotices() {
    TestLine line = new TestLine().notice("config: bad").notice(" ").notice("snapshot: bad");

    assertEquals("⚠ config: bad · ⚠ snapshot: bad", line.at(100));
  }

  @Test
  void segmentsAreShortenedBeforeNotice() {
    assertEquals(
        "Opus 5.5 · ~/src/statusline main ↑2 ●3 │  42% 84k │ $4.18 · 7d  61% │ 14:05 │ ⚠ "
            + SENTENCE,
        TestLine.usual().notice(SENTENCE).at(119));
    assertEquals(
        "Opus 5.5 · …/statusline ⎇ main ↑2 ●3 │  42% 84k │ $4.18 · 7d  61% │ 14:05 │ ⚠ " + SENTENCE,
        TestLine.usual().notice(SENTENCE).at(116));
  }

  @Test
  void noticeIsCutBeforeSegmentsAreDropped() {
    assertEquals(
        "Opus 5.5 · statusline main │  42% │ $4 · 61% │ 14:05 │ ⚠ config: unknown key \"…",
        TestLine.usual().notice(SENTENCE).at(80));
    assertEquals(
        "Opus 5.5 · …/statusline main │  42% 84k │ $4.18 · 61% │ 14:05 │ ⚠ config: u…",
        TestLine.usual().notice(SENTENCE).at(78));
  }

  @Test
  void noticeStaysIfSegmentsAreDropped() {
    assertEquals("Opus 5.5 · statusline │ ⚠ config: u…", TestLine.usual().notice(SENTENCE).at(36));
    assertEquals("Opus 5.5 │ ⚠ config: unknown key \"…", TestLine.usual().notice(SENTENCE).at(35));
    assertEquals("Opus 5.5 │ ⚠ config: u…", TestLine.usual().notice(SENTENCE).at(30));
    assertEquals("Opus 5.5 │ ⚠ config:…", TestLine.usual().notice(SENTENCE).at(21));
    assertEquals("Opus 5.5 │ ⚠ c…", TestLine.usual().notice(SENTENCE).at(15));
  }

  @Test
  void noticeIsDroppedBeforeModel() {
    assertEquals("Opus 5.5", TestLine.usual().notice(SENTENCE).at(14));
    assertEquals("Opus 5.5", TestLine.usual().notice(SENTENCE).at(8));
    assertEquals("Opus…", TestLine.usual().notice(SENTENCE).at(5));
  }

  @Test
  void onlyNoticeIsCut() {
    assertEquals("⚠ co…", new TestLine().notice(SENTENCE).at(5));
    assertEquals("…", new TestLine().notice(SENTENCE).at(1));
  }

  @Test
  void laterNoticeIsDroppedFirst() {
    TestLine line = new TestLine().notice("first").notice("second");

    assertEquals("⚠ first · ⚠ second", line.at(18));
    assertEquals("⚠ first · ⚠ seco…", line.at(17));
    assertEquals("⚠ first · ⚠ s…", line.at(14));
    assertEquals("⚠ first", line.at(13));
  }

  @Test
  void noticeRanksAfterMostImportantSegmentOfLastLine() {
    Layout layout =
        Layout.of("model time", LineLayout.of("model", ""), LineLayout.of("project, time", "git"));
    TestLine line =
        new TestLine()
            .in(layout)
            .with("model", Part.value("Opus"))
            .with("time", Part.value("14:05"))
            .with("git", Part.value("main"))
            .notice("config: bad");

    assertEquals("Opus\n14:05 │ ⚠ config: bad  main", line.at(27));
    assertEquals("Opus\n14:05 │ ⚠ config: b…  main", line.at(26));
    assertEquals("Opus\n14:05 │ ⚠ config: bad", line.at(25));
    assertEquals("Opus\n14:05", line.at(11));
  }
}
