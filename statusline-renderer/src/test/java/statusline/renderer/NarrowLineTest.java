package statusline.renderer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import statusline.api.Part;
import statusline.api.Segment;
import statusline.renderer.text.CellRule;
import statusline.renderer.text.SafeText;

class NarrowLineTest {
  private static final String WIDEST =
      "Opus 5.5 · ~/src/statusline ⎇ main ↑2 ●3 │ ▰▰▰▰▱▱▱▱▱▱  42% 84k │ $4.18 · 7d  61% $96.20 │"
          + " 14:05";

  @Test
  void lineIsCompleteAtItsOwnWidth() {
    assertEquals(95, SafeText.of(WIDEST, CellRule.NARROW).cells());
    assertEquals(WIDEST, TestLine.usual().at(95));
  }

  @Test
  void leastImportantSegmentIsShortenedFirst() {
    assertEquals(
        "Opus 5.5 · ~/src/statusline ⎇ main ↑2 ●3 │ ▰▰▰▰▱▱▱▱▱▱  42% 84k │ $4.18 · 7d  61% │ 14:05",
        TestLine.usual().at(94));
    assertEquals(
        "Opus 5.5 · ~/src/statusline main ↑2 ●3 │ ▰▰▰▰▱▱▱▱▱▱  42% 84k │ $4.18 · 7d  61% │ 14:05",
        TestLine.usual().at(87));
    assertEquals(
        "Opus 5.5 · ~/src/statusline ⎇ main ↑2 ●3 │  42% 84k │ $4.18 · 7d  61% │ 14:05",
        TestLine.usual().at(83));
  }

  @Test
  void allSegmentsAreBriefBeforeAnyIsMinimal() {
    assertEquals(
        "Opus 5.5 · …/statusline main ↑2 ●3 │  42% 84k │ $4.18 · 7d  61% │ 14:05",
        TestLine.usual().at(72));
    assertEquals(
        "Opus 5.5 · …/statusline ⎇ main ↑2 ●3 │  42% 84k │ $4.18 · 61% │ 14:05",
        TestLine.usual().at(70));
    assertEquals(
        "Opus 5.5 · …/statusline main │  42% 84k │ $4.18 · 61% │ 14:05", TestLine.usual().at(63));
  }

  @Test
  void allSegmentsAreMinimalBeforeAnyIsDropped() {
    assertEquals("Opus 5.5 · statusline main │  42% │ $4 · 61% │ 14:05", TestLine.usual().at(52));
    assertEquals("Opus 5.5 · …/statusline main │  42% 84k │ $4 · 61%", TestLine.usual().at(51));
  }

  @Test
  void leastImportantSegmentIsDroppedFirst() {
    assertEquals("Opus 5.5 · statusline main │  42% │ $4 · 61%", TestLine.usual().at(45));
    assertEquals("Opus 5.5 · …/statusline main │  42% │ $4.18", TestLine.usual().at(43));
    assertEquals("Opus 5.5 · …/statusline main │  42%", TestLine.usual().at(37));
    assertEquals("Opus 5.5 · …/statusline │  42%", TestLine.usual().at(32));
    assertEquals("Opus 5.5 · ~/src/statusline", TestLine.usual().at(27));
    assertEquals("Opus 5.5 · statusline", TestLine.usual().at(21));
    assertEquals("Opus 5.5", TestLine.usual().at(20));
  }

  @Test
  void modelIsKeptInNarrowestLine() {
    assertEquals("Opus 5.5", TestLine.usual().at(8));
    assertEquals("Opus 5…", TestLine.usual().at(7));
    assertEquals("O…", TestLine.usual().at(2));
    assertEquals("…", TestLine.usual().at(1));
  }

  @Test
  void dropInsAreDroppedBeforeNamedModules() {
    TestLine line = TestLine.usual().with("weather", Part.value("rain"));

    assertEquals("Opus 5.5 · statusline main │  42% │ $4 · 61% │ 14:05 │ rain", line.at(59));
    assertEquals("Opus 5.5 · …/statusline main │  42% 84k │ $4 · 61% │ 14:05", line.at(58));
  }

  @Test
  void laterSegmentOfModuleIsDroppedFirst() {
    TestLine line =
        new TestLine().with("context", Part.value("42%")).with("context", Part.value("cache 4m"));

    assertEquals("42% · cache 4m", line.at(14));
    assertEquals("42%", line.at(13));
  }

  @Test
  void textIsCutAtGraphemeBoundary() {
    TestLine line = new TestLine().with("model", Part.value("漢字e\u0301x"));

    assertEquals("漢字e\u0301x", line.at(6));
    assertEquals("漢字…", line.at(5));
    assertEquals("漢…", line.at(4));
    assertEquals("漢…", line.at(3));
    assertEquals("…", line.at(2));
  }

  @Test
  void formThatIsNotNarrowerIsSkipped() {
    TestLine line = new TestLine().with("model", "abcdef", "abcdefgh", "abc");

    assertEquals("abc", line.at(5));
  }

  @Test
  void segmentWithoutMinimalFormIsDropped() {
    TestLine line =
        new TestLine().with("model", Part.value("Opus")).with("time", "14:05:33", "14:05", "");

    assertEquals("Opus │ 14:05", line.at(12));
    assertEquals("Opus", line.at(11));
  }

  @Test
  void segmentHasOwnPriority() {
    TestLine line =
        new TestLine()
            .with("model", Part.value("Opus"))
            .with("spend", Segment.of("cost", Part.value("$4.18")))
            .with("limits", Segment.of("seven-day", Part.value("7d 61%")))
            .with("limits", Segment.of("five-hour", Part.value("5h 37%")));

    assertEquals("Opus │ $4.18 · 7d 61% · 5h 37%", line.at(30));
    assertEquals("Opus │ 7d 61% · 5h 37%", line.at(29));
    assertEquals("Opus │ 5h 37%", line.at(21));
  }

  @Test
  void layoutDecidesPriority() {
    TestLine line =
        new TestLine()
            .with("model", Part.value("Opus"))
            .with("time", Part.value("14:05"))
            .in("time", "model, time", "");

    assertEquals("Opus · 14:05", line.at(12));
    assertEquals("14:05", line.at(11));
  }

  @Test
  void priorityOfSegmentOverridesPriorityOfModule() {
    TestLine line =
        new TestLine()
            .with("git", Segment.of("branch", Part.value("main")))
            .with("git", Segment.of("stash", Part.value("⚑1")))
            .with("time", Part.value("14:05"))
            .in("git.stash time git", "git, time", "");

    assertEquals("main · ⚑1 · 14:05", line.at(17));
    assertEquals("⚑1 · 14:05", line.at(16));
    assertEquals("⚑1", line.at(9));
  }

  @Test
  void namedFormIsKeptBeforeLessImportantSegments() {
    TestLine line =
        TestLine.usual()
            .in(
                "model project context git context:full git:brief time",
                "model, project git | context | time",
                "");

    assertEquals("Opus 5.5 · …/statusline main ↑2 ●3 │ ▰▰▰▰▱▱▱▱▱▱  42% 84k │ 14:05", line.at(65));
    assertEquals("Opus 5.5 · statusline main ↑2 ●3 │ ▰▰▰▰▱▱▱▱▱▱  42% 84k", line.at(55));
    assertEquals("Opus 5.5 · statusline main │ ▰▰▰▰▱▱▱▱▱▱  42% 84k", line.at(48));
    assertEquals("Opus 5.5 · statusline main │  42% 84k", line.at(38));
    assertEquals("Opus 5.5 · statusline │  42%", line.at(28));
  }

  @Test
  void namedFormOfASegmentOverridesThatOfItsModule() {
    TestLine line =
        new TestLine()
            .with("limits", segment("five-hour", "5h 37% resets 2h14m", "5h 37% → 2h", "5h 37%"))
            .with("limits", segment("seven-day", "7d 61% resets 3d04h", "7d 61% → 3d", "7d 61%"))
            .with("time", "14:05", "14:05", "14:05")
            .in("limits limits.five-hour:full time", "limits, time", "");

    assertEquals("5h 37% resets 2h14m · 7d 61% · 14:05", line.at(40));
    assertEquals("5h 37% resets 2h14m · 7d 61% → 3d", line.at(35));
    assertEquals("5h 37% → 2h · 7d 61%", line.at(22));
  }

  private static Segment segment(String name, String full, String brief, String minimal) {
    return TestLine.segment(name, full, brief, minimal);
  }

  @Test
  void freeSpaceGoesToMostImportantSegment() {
    TestLine line =
        new TestLine()
            .with("model", "Claude Opus 5.5", "Opus 5.5", "Opus")
            .with("project", "~/src/statusline", "…/statusline", "statusline")
            .with("time", "it is 14:05 o'clock", "it is 14:05", "14:05 now")
            .in("model project time", "model, project, time", "");

    assertEquals("Opus · statusline · 14:05 now", line.at(29));
    assertEquals("Opus 5.5 · ~/src/statusline", line.at(28));
    assertEquals("Opus 5.5 · …/statusline", line.at(24));
    assertEquals("Opus 5.5 · statusline", line.at(22));
    assertEquals("Opus · …/statusline", line.at(20));
    assertEquals("Opus · statusline", line.at(18));
  }

  @Test
  void positionLimitsForm() {
    TestLine line = TestLine.usual().in("model", "model, project:brief, git:minimal, time", "");

    assertEquals("Opus 5.5 · …/statusline · main · 14:05", line.at(200));
    assertEquals("Opus 5.5 · statusline · main · 14:05", line.at(37));
  }
}
