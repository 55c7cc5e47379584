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
  private static final String SLATE_ACCENT =
      "ESC[38;2;11;16;19;48;2;95;189;240m ESC[0;1;38;2;11;16;19;48;2;95;189;240mOpus ";

  @Test
  void powerlinePointsIntoNextBlock() {
    assertEquals(
        "ESC[30;46m Opus ESC[0;36m\ue0b0ESC[m src ESC[2m\ue0b1ESC[m 42% ",
        powerline().in(GlyphSet.NERD_FONT).colored());
  }

  @Test
  void powerlineAlternatesBackgrounds() {
    String line = inSlate(powerline().in(GlyphSet.NERD_FONT));

    assertEquals(
        SLATE_ACCENT
            + "ESC[0;38;2;95;189;240;48;2;32;41;49m\ue0b0"
            + "ESC[0;38;2;218;224;231;48;2;32;41;49m src ESC[0;38;2;32;41;49;48;2;44;53;62m\ue0b0"
            + "ESC[0;38;2;218;224;231;48;2;44;53;62m 42% ESC[0;38;2;44;53;62m\ue0b0ESC[m",
        line);
  }

  @Test
  void powerlineHasEdgesInEachGlyphSet() {
    assertEquals("ESC[30;46m Opus ESC[0;36m▌ESC[m src ESC[2m│ESC[m 42% ", powerline().colored());
    assertEquals(
        "ESC[30;46m Opus ESC[0;36m ESC[m src ESC[2m>ESC[m 42% ",
        powerline().in(GlyphSet.ASCII).colored());
  }

  @Test
  void powerlinePointsLeftOnRightSide() {
    TestLine line = powerline().in(GlyphSet.NERD_FONT).in("model", "model", "project, context");

    assertEquals(
        "ESC[30;46m Opus ESC[0;36m\ue0b0ESC[m             src ESC[2m\ue0b1ESC[m 42% ",
        line.colored(30));
    assertEquals(
        SLATE_ACCENT
            + "ESC[0;38;2;95;189;240m\ue0b0ESC[m           ESC[38;2;32;41;49m\ue0b2"
            + "ESC[0;38;2;218;224;231;48;2;32;41;49m src ESC[0;38;2;44;53;62;48;2;32;41;49m\ue0b2"
            + "ESC[0;38;2;218;224;231;48;2;44;53;62m 42% ESC[m",
        inSlate(line, 30));
  }

  @Test
  void powerlineWithoutColorsIsPlain() {
    assertEquals("Opus │ src │ 42%", powerline().at(100));
    assertEquals("Opus > src > 42%", powerline().in(GlyphSet.ASCII).at(100));
    assertEquals("Opus \ue0b1 src \ue0b1 42%", powerline().in(GlyphSet.NERD_FONT).at(100));
  }

  @Test
  void powerlineDrawsClusterAsOneBlock() {
    TestLine line = powerline().in("model", "model project, context", "");

    assertEquals("ESC[30;46m Opus src ESC[0;36m▌ESC[m 42% ", line.colored());
  }

  @Test
  void powerlineAccentsOnlyFreshIdentity() {
    TestLine line = powerline().in("model", "context, model", "");
    TestLine old =
        new TestLine()
            .in(LineStyle.POWERLINE)
            .old("model", Duration.ofMinutes(3), false, Part.text("Opus", Tone.IDENTITY));

    assertEquals("ESC[m 42% ESC[2m│ESC[m ESC[36mOpusESC[m ", line.colored());
    assertEquals("ESC[m ESC[2mOpus 3m oldESC[m ", old.colored());
  }

  @Test
  void powerlineEdgesCountAsCells() {
    assertEquals("ESC[30;46m Opus ESC[0;36m▌ESC[m src ESC[2m│ESC[m 42% ", powerline().colored(19));
    assertEquals("ESC[30;46m Opus ESC[0;36m▌ESC[m src ", powerline().colored(18));
    assertEquals("ESC[30;46m Opus ESC[0;36m▌ESC[m", powerline().colored(12));
    assertEquals("ESC[30;46m Op… ESC[0;36m▌ESC[m", powerline().colored(6));
    assertEquals("ESC[30;46m … ESC[0;36m▌ESC[m", powerline().colored(4));
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
        "ESC[36m\ue0b6ESC[0;30;46mOpusESC[0;36m\ue0b4ESC[m ESC[2m\ue0b7ESC[msrcESC[2m\ue0b5"
            + "ESC[m  ESC[2m\ue0b7ESC[m42%ESC[2m\ue0b5ESC[m",
        powerline().in(LineStyle.CAPSULE).in(GlyphSet.NERD_FONT).colored());
  }

  @Test
  void capsuleFillsBackgrounds() {
    assertEquals(
        "ESC[38;2;95;189;240m▐ESC[0;1;38;2;11;16;19;48;2;95;189;240mOpusESC[0;38;2;95;189;240m▌"
            + "ESC[m ESC[38;2;32;41;49m▐ESC[0;38;2;218;224;231;48;2;32;41;49msrc"
            + "ESC[0;38;2;32;41;49m▌ESC[m  ESC[38;2;32;41;49m▐"
            + "ESC[0;38;2;218;224;231;48;2;32;41;49m42%ESC[0;38;2;32;41;49m▌ESC[m",
        inSlate(powerline().in(LineStyle.CAPSULE)));
  }

  @Test
  void capsuleWithoutColorsHasBrackets() {
    assertEquals("(Opus) (src)  (42%)", powerline().in(LineStyle.CAPSULE).at(100));
    assertEquals("(Opus) (src)  (42%)", powerline().in(LineStyle.CAPSULE).at(19));
    assertEquals("(Opus) (src)", powerline().in(LineStyle.CAPSULE).at(18));
    assertEquals(
        "[Opus] [src]  [42%]", powerline().in(LineStyle.CAPSULE).in(GlyphSet.ASCII).at(100));
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

  private static String inSlate(TestLine line) {
    return inSlate(line, 100);
  }

  private static String inSlate(TestLine line, int columns) {
    return line.in(line.look().withTheme(BuiltInThemes.named("slate").orElseThrow()))
        .render(columns, ColorDepth.TRUECOLOR)
        .replace("\u001b", "ESC");
  }
}
