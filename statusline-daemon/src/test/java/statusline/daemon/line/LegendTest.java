package statusline.daemon.line;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import statusline.api.Glyph;
import statusline.api.Part;
import statusline.api.Segment;
import statusline.api.Tone;
import statusline.config.module.PresetLooks;
import statusline.renderer.ShownSegment;
import statusline.renderer.look.GlyphSet;
import statusline.renderer.look.Length;
import statusline.renderer.look.Preset;

class LegendTest {
  private static final Part BRANCH = Part.sign(new Glyph("", "⎇ ", "\ue0a0 ", "🌿 "), Tone.QUIET);
  private static final Part CHANGES = Part.sign(Glyph.of("*", "●"), Tone.VALUE);
  private static final Part UNKNOWN = Part.sign(Glyph.of("-", "–"), Tone.QUIET);
  private static final Part PENDING = Part.sign(Glyph.of("..", "…"), Tone.QUIET);
  private static final Part SPACE = Part.value(" ");

  private static String legend(ShownSegment... shown) {
    List<String> rows = new ArrayList<>();
    for (LegendEntry entry : Legend.of(List.of(shown), PresetLooks.of(Preset.STANDARD))) {
      rows.add((entry.isPart() ? "  " : "") + entry.text() + " = " + entry.meaning());
    }
    return String.join("\n", rows);
  }

  private static ShownSegment branch(GlyphSet glyphs, String text, Part... parts) {
    return shown("git", Segment.of("branch", parts), false, glyphs, text);
  }

  private static ShownSegment shown(
      String id, Segment segment, boolean old, GlyphSet glyphs, String text) {
    return new ShownSegment(id, segment, Length.FULL, old, old, glyphs, text);
  }

  @Test
  void signsOfASegmentHaveMeanings() {
    assertEquals(
        """
        ⎇ main ●3 wt = branch or commit, operation, distance to the upstream and changes
          ⎇ main = checked-out branch, or commit if it begins with @
          ●3 = 3 changed files, untracked ones included
          wt = the directory is a linked worktree\
        """,
        legend(
            branch(
                GlyphSet.UNICODE,
                "⎇ main ●3 wt",
                BRANCH,
                Part.text("main", Tone.IDENTITY),
                SPACE,
                CHANGES,
                Part.value("3"),
                SPACE,
                Part.label("wt"))));
  }

  @Test
  void signsAreThoseOfTheGlyphSet() {
    assertEquals(
        """
        main *- = branch or commit, operation, distance to the upstream and changes
          *- = changed files, untracked ones included: unknown\
        """,
        legend(
            branch(
                GlyphSet.ASCII, "main *-", BRANCH, Part.value("main"), SPACE, CHANGES, UNKNOWN)));
  }

  @Test
  void pendingNumberIsNoTruncatedText() {
    assertEquals(
        """
        main ●… = branch or commit, operation, distance to the upstream and changes
          ●… = changed files, untracked ones included: not known yet\
        """,
        legend(branch(GlyphSet.UNICODE, "main ●…", Part.value("main"), SPACE, CHANGES, PENDING)));
  }

  @Test
  void commaBehindAValueIsNoPartOfIt() {
    Part atLeast = Part.sign(Glyph.of(">=", "≥"), Tone.VALUE);
    Segment block =
        Segment.of(
            "block", Part.label("block "), atLeast, Part.value("$5"), Part.value(", 2h left"));

    assertEquals(
        """
        block ≥$5, 2h left = cost of the current 5-hour block and the time until it ends
          ≥$5 = lower bound, because a model has no price\
        """,
        legend(shown("cost", block, false, GlyphSet.UNICODE, "block ≥$5, 2h left")));
  }

  @Test
  void nameThatEndsWithOldIsNoAge() {
    Segment project = Segment.of("project", Part.value("very old"));

    assertEquals(
        "very old = segment acme.project",
        legend(shown("acme", project, false, GlyphSet.UNICODE, "very old")));
  }

  @Test
  void ageOfALimitIsExplained() {
    Segment limit = Segment.of("limit", Part.value("5h 38%, 20m old, Fable 40%"));

    assertEquals(
        """
        5h 38%, 20m old, Fable 40% = segment acme.limit
        old = age of a value that could not be refreshed, or that another session has seen\
        """,
        legend(shown("acme", limit, false, GlyphSet.UNICODE, "5h 38%, 20m old, Fable 40%")));
  }

  @Test
  void marksOfTheLineAreExplainedOnce() {
    Segment model = Segment.of("model", Part.value("Opus 5.5"));

    assertEquals(
        """
        Opus 5.5▵ !3m old = name of the model
        Opus 5.5▵ !3m old = name of the model
        old = age of a value that could not be refreshed, or that another session has seen
        ! = the value is older than it should be
        ▵ = the data contradict each other; `statusline explain` shows how\
        """,
        legend(
            shown("model", model, true, GlyphSet.UNICODE, "Opus 5.5▵ !3m old"),
            shown("model", model, true, GlyphSet.UNICODE, "Opus 5.5▵ !3m old")));
  }

  @Test
  void segmentWithoutDescriptorHasItsName() {
    Segment rain = Segment.of("now", Part.value("rain"));

    assertEquals(
        "rain = segment acme-weather.now",
        legend(shown("acme-weather", rain, false, GlyphSet.UNICODE, "rain")));
  }
}
