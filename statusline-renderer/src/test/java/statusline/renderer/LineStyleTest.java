package statusline.renderer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import statusline.api.Part;
import statusline.api.Segment;
import statusline.api.Tone;
import statusline.renderer.look.GlyphSet;
import statusline.renderer.look.Layout;
import statusline.renderer.look.LineLayout;
import statusline.renderer.look.LineStyle;
import statusline.renderer.theme.BuiltInThemes;
import statusline.renderer.theme.ColorDepth;

/// Tests the edges and separators of each line style.
class LineStyleTest {
  private static final String SURFACE = "ESC[0;38;2;218;224;231;48;2;32;41;49m";

  @Test
  void powerlinePointsIntoNextBlock() {
    assertEquals(
        "ESC[1;30;46m 42% ESC[0;36m\ue0b0ESC[m ESC[36mOpusESC[m ESC[2m\ue0b1ESC[m src ",
        contextFirst().in(GlyphSet.NERD_FONT).colored());
  }

  @Test
  void powerlineAlternatesBackgrounds() {
    String line = inSlate(powerline().in(GlyphSet.NERD_FONT));

    assertEquals(
        "ESC[38;2;218;224;231;48;2;32;41;49m ESC[0;1;38;2;105;198;250;48;2;32;41;49mOpus"
            + " ESC[0;38;2;32;41;49;48;2;44;53;62m\ue0b0ESC[0;38;2;218;224;231;48;2;44;53;62m src "
            + "ESC[0;38;2;44;53;62;48;2;95;189;240m\ue0b0ESC[0;1;38;2;11;16;19;48;2;95;189;240m 42%"
            + " ESC[0;38;2;95;189;240m\ue0b0ESC[m",
        line);
  }

  @Test
  void powerlineHasEdgesInEachGlyphSet() {
    assertEquals(
        "ESC[1;30;46m 42% ESC[0;36m▌ESC[m ESC[36mOpusESC[m ESC[2m│ESC[m src ",
        contextFirst().colored());
    assertEquals(
        "ESC[1;30;46m 42% ESC[0;36m ESC[m ESC[36mOpusESC[m ESC[2m>ESC[m src ",
        contextFirst().in(GlyphSet.ASCII).colored());
  }

  @Test
  void powerlinePointsFromTerminalIntoBlock() {
    assertEquals(
        "ESC[m ESC[36mOpusESC[m ESC[2m\ue0b1ESC[m src ESC[36m\ue0b2ESC[0;1;30;46m 42% "
            + "ESC[0;36m\ue0b0ESC[m",
        powerline().in(GlyphSet.NERD_FONT).colored());
  }

  @Test
  void powerlinePointsLeftOnRightSide() {
    TestLine line = powerline().in(GlyphSet.NERD_FONT).in("model", "context", "project, model");

    assertEquals(
        "ESC[1;30;46m 42% ESC[0;36m\ue0b0ESC[m             src ESC[2m\ue0b1ESC[m ESC[36mOpusESC[m ",
        line.colored(30));
  }

  @Test
  void powerlineWithoutColorsIsPlain() {
    assertEquals("Opus │ src │ 42%", powerline().at(100));
    assertEquals("Opus > src > 42%", powerline().in(GlyphSet.ASCII).at(100));
    assertEquals("Opus \ue0b1 src \ue0b1 42%", powerline().in(GlyphSet.NERD_FONT).at(100));
  }

  @Test
  void powerlineDrawsClusterAsOneBlock() {
    TestLine line = powerline().in("model", "context project, model", "");

    assertEquals("ESC[1;30;46m 42% src ESC[0;36m▌ESC[m ESC[36mOpusESC[m ", line.colored());
  }

  @Test
  void accentFollowsThresholdsAndAge() {
    assertEquals("ESC[1;30;43m 74% ESC[0;33m▌ESC[m", context(Tone.CAUTION).colored());
    assertEquals("ESC[1;30;41m 74% ESC[0;31m▌ESC[m", context(Tone.ALARM).colored());
    assertEquals("ESC[m ESC[2m74%ESC[m ", context(Tone.QUIET).colored());
    TestLine old =
        new TestLine()
            .in(LineStyle.POWERLINE)
            .old("context", Duration.ofMinutes(3), false, Part.value("74%"));
    assertEquals("ESC[m ESC[2m74% 3m oldESC[m ", old.colored());
  }

  @Test
  void powerlineEdgesCountAsCells() {
    TestLine line = contextFirst();
    assertEquals(
        "ESC[1;30;46m 42% ESC[0;36m▌ESC[m ESC[36mOpusESC[m ESC[2m│ESC[m src ", line.colored(19));
    assertEquals("ESC[1;30;46m 42% ESC[0;36m▌ESC[m ESC[36mOpusESC[m ", line.colored(18));
  }

  @Test
  void narrowBlocksBecomePlainText() {
    assertEquals("ESC[36mOp…ESC[m", powerline().colored(3));
    assertEquals("ESC[36m…ESC[m", powerline().colored(1));
    assertEquals("ESC[36mO…ESC[m", powerline().in(LineStyle.CAPSULE).colored(2));
  }

  @Test
  void capsuleHasRoundEnds() {
    assertEquals(
        "ESC[38;2;32;41;49m\ue0b6ESC[0;1;38;2;105;198;250;48;2;32;41;49mOpus"
            + "ESC[0;38;2;121;131;142;48;2;32;41;49m · "
            + SURFACE
            + "srcESC[0;38;2;32;41;49m\ue0b4ESC[m  ESC[38;2;95;189;240m\ue0b6"
            + "ESC[0;1;38;2;11;16;19;48;2;95;189;240m42%ESC[0;38;2;95;189;240m\ue0b4ESC[m",
        inSlate(powerline().in(LineStyle.CAPSULE).in(GlyphSet.NERD_FONT)));
  }

  @Test
  void capsuleWithoutRoundEndsHasPadding() {
    assertEquals(
        "ESC[38;2;218;224;231;48;2;32;41;49m ESC[0;1;38;2;105;198;250;48;2;32;41;49mOpus"
            + "ESC[0;38;2;121;131;142;48;2;32;41;49m · "
            + SURFACE
            + "src ESC[m  ESC[1;38;2;11;16;19;48;2;95;189;240m 42% ESC[m",
        inSlate(powerline().in(LineStyle.CAPSULE)));
  }

  @Test
  void capsuleWithoutBackgroundsIsPlain() {
    assertEquals("Opus · src │ 42%", powerline().in(LineStyle.CAPSULE).at(100));
    assertEquals(
        "ESC[36mOpusESC[0;2m · ESC[msrcESC[2m │ ESC[m42%",
        powerline().in(LineStyle.CAPSULE).colored());
  }

  @Test
  void rightGroupsAreAlignedToRightEdge() {
    TestLine line = powerline().in(LineStyle.PLAIN).in("", "model", "project | context");

    assertEquals("Opus        src │ 42%", line.at(21));
    assertEquals("Opus  src │ 42%", line.at(15));
    assertEquals("Opus  src", line.at(9));
    assertEquals("Opus        src", line.in("", "model", "project").at(15));
  }

  @Test
  void rightGroupsNeedNoLeftGroups() {
    TestLine line = new TestLine().with("time", Part.value("14:05")).in("", "model", "time");

    assertEquals("\u200b     14:05", line.at(10));
  }

  @Test
  void emptyLineIsOmitted() {
    TestLine line =
        new TestLine()
            .with("model", Part.value("Opus"))
            .with("time", Part.value("14:05"))
            .in(
                Layout.of(
                    "",
                    LineLayout.of("model", ""),
                    LineLayout.of("git", "context"),
                    LineLayout.of("time", "")));

    assertEquals("Opus\n14:05", line.at(10));
  }

  @Test
  void leadingSpacesBecomeNoBreakSpaces() {
    TestLine line = new TestLine().with("context", Segment.of("context", Part.value("  7%")));

    assertEquals("\u200b  7%", line.at(10));
  }

  private static TestLine powerline() {
    return new TestLine()
        .in(LineStyle.POWERLINE)
        .with("model", Part.text("Opus", Tone.IDENTITY))
        .with("project", Part.value("src"))
        .with("context", Part.value("42%"));
  }

  private static TestLine contextFirst() {
    return powerline().in("context", "context, model, project", "");
  }

  private static TestLine context(Tone tone) {
    return new TestLine().in(LineStyle.POWERLINE).with("context", Part.text("74%", tone));
  }

  private static String inSlate(TestLine line) {
    return line.in(line.look().withTheme(BuiltInThemes.named("slate").orElseThrow()))
        .render(100, ColorDepth.TRUECOLOR)
        .replace("\u001b", "ESC");
  }
}
