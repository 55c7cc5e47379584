package statusline.renderer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import statusline.renderer.look.GlyphSet;
import statusline.renderer.look.Look;
import statusline.renderer.look.Preset;
import statusline.renderer.theme.ColorDepth;

/// Tests the lines of each preset.
class PresetTest {
  @Test
  void minimalShowsSessionAndContext() {
    assertEquals(
        "Opus 5.5  statusline  main ●3  ctx 42%",
        lines(Preset.MINIMAL, SampleSession.usual(), 120));
    assertEquals(
        "Opus 5.5  statusline  main ●3  rebase 3/7  ⚑1  ctx 42%",
        lines(Preset.MINIMAL, SampleSession.everything(), 120));
  }

  @Test
  void standardShowsSessionLimitsAndCost() {
    assertEquals(
        "Opus 5.5 · ~/src/statusline ⎇ main ●3 ↑2 │ ▰▰▰▰▱▱▱▱▱▱ 42% of 200k │ session $4.18 · 5h 37%"
            + " resets 2h14m · 7d 61% │ 14:05",
        lines(Preset.STANDARD, SampleSession.usual(), 200));
    assertEquals(
        "Opus 5.5 · statusline main ●3 │ ctx 42% │ $4.18 · 5h 37%",
        lines(Preset.STANDARD, SampleSession.usual(), 60));
  }

  @Test
  void compactShowsSessionAboveNumbers() {
    assertEquals(
        """
        Opus 5.5 · ~/src/statusline ⎇ main ●3 ↑2 rebase 3/7 ⚑1 PR #42 approved
        ▰▰▰▰▱▱▱▱▱▱ 42% of 200k · cache 4m · $4.18 · block $12.30 · 5h 37% resets 2h14m · 7d 61%\
        """,
        lines(Preset.COMPACT, SampleSession.everything(), 94));
    assertEquals(
        """
        Opus 5.5 · ~/src/statusline ⎇ main ●3 ↑2
        ▰▰▰▰▱▱▱▱▱▱ 42% of 200k · $4.18 · 5h 37% resets 2h14m · 7d 61% │ 14:05\
        """,
        lines(Preset.COMPACT, SampleSession.usual(), 80));
  }

  @Test
  void fullShowsEverythingInTwoRows() {
    assertEquals(
        """
        Opus 5.5 · ~/src/statusline · ⎇ main ●3 ↑2 rebase 3/7 ⚑1 · +156 −23 lines · PR #42 approved \
        │ session $4.18 · block $12.30, 2h14m left · week $96.20 │ 14:05
        ▰▰▰▰▱▱▱▱▱▱ 42% of 200k · cache 4m left │ 5h 37% resets 2h14m · 7d 61%\
        """,
        lines(Preset.FULL, SampleSession.everything(), 160));
  }

  @Test
  void standardIsCompleteInAscii() {
    assertEquals(
        "Opus 5.5, ~/src/statusline main *3 ^2 | ####------ 42% of 200k | session $4.18, 5h 37%"
            + " resets 2h14m, 7d 61% | 14:05",
        lines(Preset.STANDARD, SampleSession.usual(), 200, GlyphSet.ASCII));
  }

  private static String lines(Preset preset, SampleSession session, int columns) {
    return lines(preset, session, columns, GlyphSet.UNICODE);
  }

  private static String lines(Preset preset, SampleSession session, int columns, GlyphSet glyphs) {
    Look look = TestPresets.look(preset).withGlyphs(glyphs);
    Surface surface = new Surface(columns, ColorDepth.NONE);
    return new LineRenderer().render(session.items(), List.of(), look, surface).text();
  }
}
