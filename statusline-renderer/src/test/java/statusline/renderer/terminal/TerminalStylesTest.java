package statusline.renderer.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import statusline.renderer.theme.Appearance;
import statusline.renderer.theme.BuiltInThemes;
import statusline.renderer.theme.Color;
import statusline.renderer.theme.ColorDepth;
import statusline.renderer.theme.Colors;
import statusline.renderer.theme.SegmentColors;
import statusline.renderer.theme.Style;
import statusline.renderer.theme.TestThemes;
import statusline.renderer.theme.TextRole;
import statusline.renderer.theme.Theme;
import statusline.renderer.theme.Topic;

class TerminalStylesTest {
  private static final Colors SLATE =
      BuiltInThemes.named("slate").orElseThrow().on(Appearance.DARK);

  @Test
  void colorsAreReducedToDepth() {
    Theme theme = with(TextRole.GOOD, Style.of(Color.rgb(0x73c076)));

    assertEquals("ESC[38;2;115;192;118m", start(theme, ColorDepth.TRUECOLOR, TextRole.GOOD));
    assertEquals("ESC[38;5;108m", start(theme, ColorDepth.ANSI256, TextRole.GOOD));
    assertEquals("ESC[32m", start(theme, ColorDepth.ANSI16, TextRole.GOOD));
    assertEquals("", start(theme, ColorDepth.NONE, TextRole.GOOD));
  }

  @Test
  void sixteenColorsDependOnBackground() {
    Theme slate = BuiltInThemes.named("slate").orElseThrow();
    var light = new TerminalStyles(slate, ColorDepth.ANSI16, Appearance.LIGHT);

    assertEquals("ESC[97m", start(slate, ColorDepth.ANSI16, TextRole.VALUE));
    assertEquals("ESC[1;7;97m", start(slate, ColorDepth.ANSI16, TextRole.ALARM));
    assertEquals("ESC[30m", start(light, light.backgrounds().terminal(), TextRole.VALUE));
    assertEquals("ESC[1;7;31m", start(light, light.backgrounds().terminal(), TextRole.ALARM));
  }

  @Test
  void ownColorsOfTheSixteenAreKept() {
    Theme theme = with(TextRole.VALUE, Style.of(Color.indexed(5)).asItalic());

    assertEquals("ESC[3;35m", start(theme, ColorDepth.ANSI16, TextRole.VALUE));
  }

  @Test
  void backgroundsAreReduced() {
    var styles = new TerminalStyles(TestThemes.of("x", SLATE), ColorDepth.ANSI256, Appearance.DARK);
    Backgrounds blocks = styles.backgrounds();

    assertTrue(
        start(styles, blocks.surface(), TextRole.VALUE).matches("ESC.38;5;\\d+;48;5;23\\dm"));
    assertEquals(
        "ESC[38;5;75m",
        styles
            .edge(blocks.accent(TextRole.VALUE), blocks.terminal())
            .start()
            .replace("\u001b", "ESC"));
    assertSame(
        styles.edge(blocks.accent(TextRole.VALUE), blocks.terminal()),
        styles.edge(blocks.accent(TextRole.VALUE), blocks.terminal()));
  }

  @Test
  void attributesAreEncoded() {
    Style style = Style.of(Color.indexed(208)).asBold().asItalic().asUnderlined().asInverse();

    assertEquals(
        "ESC[1;3;4;7;38;5;208;101m",
        start(
            with(TextRole.VALUE, style.on(Color.indexed(9))), ColorDepth.ANSI256, TextRole.VALUE));
  }

  @Test
  void noAttributesWithoutColors() {
    assertEquals(
        "", start(with(TextRole.VALUE, Style.PLAIN.asBold()), ColorDepth.NONE, TextRole.VALUE));
  }

  @Test
  void textStaysLegibleAfterReduction() {
    Colors colors = SLATE.with(TextRole.VALUE, Style.of(SLATE.blocks().surface()));
    var styles =
        new TerminalStyles(TestThemes.of("x", colors), ColorDepth.TRUECOLOR, Appearance.DARK);

    assertTrue(start(styles, styles.backgrounds().surface(), TextRole.VALUE).startsWith("ESC[97;"));
  }

  @Test
  void accentFollowsTheThresholds() {
    var styles = new TerminalStyles(TestThemes.sixteen(), ColorDepth.ANSI16, Appearance.DARK);

    assertEquals("ESC[1;30;46m", onAccent(styles, TextRole.VALUE));
    assertEquals("ESC[1;30;43m", onAccent(styles, TextRole.CAUTION));
    assertEquals("ESC[1;30;41m", onAccent(styles, TextRole.ALARM));
  }

  @Test
  void cellsOfGaugesAreNotInverse() {
    var styles = new TerminalStyles(BuiltInThemes.terminal(), ColorDepth.ANSI16, Appearance.DARK);
    Background terminal = styles.backgrounds().terminal();

    assertEquals("ESC[1;7;97m", start(styles, terminal, TextRole.ALARM));
    assertEquals(
        "ESC[1;97m",
        styles.common().cells(terminal, TextRole.ALARM).start().replace("\u001b", "ESC"));
  }

  @Test
  void gradientMixesItsColors() {
    Colors colors = SLATE.withGauge(List.of(Color.rgb(0x000000), Color.rgb(0xff0000)));
    var styles =
        new TerminalStyles(TestThemes.of("x", colors), ColorDepth.TRUECOLOR, Appearance.DARK);
    Background terminal = styles.backgrounds().terminal();

    assertEquals(
        "ESC[38;2;0;0;0m", styles.common().gradient(terminal, 0).start().replace("\u001b", "ESC"));
    assertEquals(
        "ESC[38;2;255;0;0m",
        styles.common().gradient(terminal, 100).start().replace("\u001b", "ESC"));
  }

  @Test
  void topicsHaveHuesAndBlocks() {
    var styles =
        new TerminalStyles(BuiltInThemes.standard(), ColorDepth.TRUECOLOR, Appearance.DARK);

    assertNotSame(styles.of(Topic.MONEY, "a", "b"), styles.of(Topic.CONTEXT, "a", "b"));
    assertNull(styles.of(Topic.OTHER, "a", "b").block());
    assertNotSame(
        styles.of(Topic.MONEY, "a", "b").block(), styles.of(Topic.CONTEXT, "a", "b").block());
  }

  @Test
  void segmentHasPrecedenceOverModuleAndTopic() {
    Style module = Style.of(Color.indexed(1));
    Style segment = Style.of(Color.indexed(2));
    Colors colors =
        SLATE.withSegments(
            Map.of(
                "git", new SegmentColors(Map.of(TextRole.VALUE, module), null, List.of()),
                "git.branch", new SegmentColors(Map.of(TextRole.VALUE, segment), null, List.of())));
    var styles =
        new TerminalStyles(TestThemes.of("x", colors), ColorDepth.TRUECOLOR, Appearance.DARK);
    Background terminal = styles.backgrounds().terminal();

    assertEquals("\u001b[32m", value(styles.of(Topic.CODE, "git", "branch"), terminal));
    assertEquals("\u001b[31m", value(styles.of(Topic.CODE, "git", "tag"), terminal));
    assertEquals(
        value(styles.common(), terminal), value(styles.of(Topic.TIME, "time", "x"), terminal));
  }

  private static String value(SegmentStyles styles, Background background) {
    return styles.of(background, TextRole.VALUE).start();
  }

  private static Theme with(TextRole role, Style style) {
    return TestThemes.of("mine", SLATE.with(role, style));
  }

  private static String onAccent(TerminalStyles styles, TextRole role) {
    return start(styles, styles.backgrounds().accent(role), role);
  }

  private static String start(Theme theme, ColorDepth depth, TextRole role) {
    var styles = new TerminalStyles(theme, depth, Appearance.DARK);
    return start(styles, styles.backgrounds().terminal(), role);
  }

  private static String start(TerminalStyles styles, Background background, TextRole role) {
    return styles.common().of(background, role).start().replace("\u001b", "ESC");
  }
}
