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
  void standsAtTheEnd() {
    Line line = new Line().with("weather", Part.value("rain")).notice("config: bad");

    assertEquals("rain │ ⚠ config: bad", line.at(100));
    assertEquals("rain | ! config: bad", line.in(GlyphSet.ASCII).at(100));
    assertEquals("rain │ ⚠️ config: bad", line.in(GlyphSet.EMOJI).at(100));
  }

  @Test
  void isAnAlarm() {
    assertEquals("ESC[31m⚠ config: badESC[m", new Line().notice("config: bad").colored());
  }

  @Test
  void isSeparatedFromTheNextByADot() {
    Line line = new Line().notice("config: bad").notice(" ").notice("snapshot: bad");

    assertEquals("⚠ config: bad · ⚠ snapshot: bad", line.at(100));
  }

  @Test
  void letsOthersBeShortenedFirst() {
    assertEquals(
        "Opus 5.5 · ~/src/statusline main ↑2 ●3 │  42% 84k │ $4.18 · 7d  61% │ 14:05 │ ⚠ "
            + SENTENCE,
        Line.usual().notice(SENTENCE).at(119));
    assertEquals(
        "Opus 5.5 · …/statusline ⎇ main ↑2 ●3 │  42% 84k │ $4.18 · 7d  61% │ 14:05 │ ⚠ " + SENTENCE,
        Line.usual().notice(SENTENCE).at(116));
  }

  @Test
  void isCutBeforeOthersAreGivenUp() {
    assertEquals(
        "Opus 5.5 · statusline main │  42% │ $4 · 61% │ 14:05 │ ⚠ config: unknown key \"…",
        Line.usual().notice(SENTENCE).at(80));
    assertEquals(
        "Opus 5.5 · …/statusline main │  42% 84k │ $4.18 · 61% │ 14:05 │ ⚠ config: u…",
        Line.usual().notice(SENTENCE).at(78));
  }

  @Test
  void staysWhereOthersAreGivenUp() {
    assertEquals("Opus 5.5 · statusline │ ⚠ config: u…", Line.usual().notice(SENTENCE).at(36));
    assertEquals("Opus 5.5 │ ⚠ config: unknown key \"…", Line.usual().notice(SENTENCE).at(35));
    assertEquals("Opus 5.5 │ ⚠ config: u…", Line.usual().notice(SENTENCE).at(30));
    assertEquals("Opus 5.5 │ ⚠ config:…", Line.usual().notice(SENTENCE).at(21));
    assertEquals("Opus 5.5 │ ⚠ c…", Line.usual().notice(SENTENCE).at(15));
  }

  @Test
  void doesNotPushOutTheModel() {
    assertEquals("Opus 5.5", Line.usual().notice(SENTENCE).at(14));
    assertEquals("Opus 5.5", Line.usual().notice(SENTENCE).at(8));
    assertEquals("Opus…", Line.usual().notice(SENTENCE).at(5));
  }

  @Test
  void isCutWhereItIsAlone() {
    assertEquals("⚠ co…", new Line().notice(SENTENCE).at(5));
    assertEquals("…", new Line().notice(SENTENCE).at(1));
  }

  @Test
  void givesWayToTheOneBeforeIt() {
    Line line = new Line().notice("first").notice("second");

    assertEquals("⚠ first · ⚠ second", line.at(18));
    assertEquals("⚠ first · ⚠ seco…", line.at(17));
    assertEquals("⚠ first · ⚠ s…", line.at(14));
    assertEquals("⚠ first", line.at(13));
  }

  @Test
  void standsInTheLastLineBehindWhatMattersMostThere() {
    Layout layout =
        Layout.of("model time", LineLayout.of("model", ""), LineLayout.of("project, time", "git"));
    Line line =
        new Line()
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
