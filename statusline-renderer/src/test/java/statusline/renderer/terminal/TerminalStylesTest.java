package statusline.renderer.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import statusline.api.Tone;
import statusline.renderer.theme.Appearance;
import statusline.renderer.theme.BlockColors;
import statusline.renderer.theme.BuiltInThemes;
import statusline.renderer.theme.Color;
import statusline.renderer.theme.ColorDepth;
import statusline.renderer.theme.Style;
import statusline.renderer.theme.Theme;
import statusline.renderer.theme.Tones;

class TerminalStylesTest {
  private static final Theme SLATE = BuiltInThemes.named("slate").orElseThrow();

  @Test
  void terminalThemeUsesTerminalColors() {
    TerminalStyles styles =
        new TerminalStyles(BuiltInThemes.terminal(), ColorDepth.TRUECOLOR, true);

    assertSame(TerminalStyle.PLAIN, styles.of(Background.TERMINAL, Tone.VALUE));
    assertEquals("ESC[2m", start(styles, Background.TERMINAL, Tone.LABEL));
    assertEquals("ESC[36m", start(styles, Background.TERMINAL, Tone.IDENTITY));
    assertEquals("ESC[32m", start(styles, Background.TERMINAL, Tone.GOOD));
    assertEquals("ESC[33m", start(styles, Background.TERMINAL, Tone.CAUTION));
    assertEquals("ESC[31m", start(styles, Background.TERMINAL, Tone.ALARM));
    assertEquals("ESC[30;46m", start(styles, Background.ACCENT, Tone.LABEL));
    assertTrue(styles.isSame(Background.TERMINAL, Background.SURFACE));
    assertFalse(styles.isSame(Background.TERMINAL, Background.ACCENT));
  }

  @Test
  void colorsAreReducedToDepth() {
    assertEquals("ESC[38;2;115;192;118m", good(ColorDepth.TRUECOLOR));
    assertEquals("ESC[38;5;108m", good(ColorDepth.ANSI256));
    assertEquals("ESC[92m", good(ColorDepth.ANSI16));
    assertEquals("", good(ColorDepth.NONE));
  }

  @Test
  void backgroundsAreReduced() {
    TerminalStyles styles = new TerminalStyles(SLATE, ColorDepth.ANSI256, true);

    assertEquals("ESC[38;5;253;48;5;236m", start(styles, Background.SURFACE, Tone.VALUE));
    assertEquals(
        "ESC[38;5;74m",
        styles.edge(Background.ACCENT, Background.TERMINAL).start().replace("\u001b", "ESC"));
  }

  @Test
  void attributesAreEncoded() {
    Style style = Style.of(Color.indexed(208)).asBold().asItalic().asUnderlined();
    TerminalStyles styles =
        new TerminalStyles(withValue(style.on(Color.indexed(9))), ColorDepth.ANSI256, false);

    assertEquals("ESC[1;3;4;38;5;208;101m", start(styles, Background.TERMINAL, Tone.VALUE));
  }

  @Test
  void noAttributesWithoutColors() {
    TerminalStyles styles =
        new TerminalStyles(withValue(Style.PLAIN.asBold()), ColorDepth.NONE, false);

    assertSame(TerminalStyle.PLAIN, styles.of(Background.TERMINAL, Tone.VALUE));
  }

  @Test
  void textStaysLegibleAfterReduction() {
    Theme theme =
        new Theme(
            "grey",
            Appearance.DARK,
            Color.rgb(0),
            SLATE.tones().with(Tone.VALUE, Style.of(Color.rgb(0x606060))),
            new BlockColors(
                Color.rgb(0), Color.rgb(0xffffff), Color.rgb(0x505050), Color.rgb(0x505050)));

    TerminalStyles styles = new TerminalStyles(theme, ColorDepth.ANSI16, true);

    assertEquals("ESC[97;100m", start(styles, Background.SURFACE, Tone.VALUE));
  }

  @ParameterizedTest
  @MethodSource("statusline.renderer.theme.BuiltInThemes#names")
  void textDiffersFromBackgroundAtEachDepth(String name) {
    Theme theme = BuiltInThemes.named(name).orElseThrow();
    for (ColorDepth depth : ColorDepth.values()) {
      ColorReduction reduction = new ColorReduction(depth);
      Color surface = reduction.of(theme.blocks().surface());
      for (Tone tone : Tone.values()) {
        Color text = reduction.legible(reduction.of(theme.tones().of(tone).color()), surface);
        assertTrue(
            surface.is(Color.TERMINAL) || !text.is(surface), name + " " + depth + " " + tone);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("statusline.renderer.theme.BuiltInThemes#names")
  void tonesKeepHueWithSixteenColors(String name) {
    Tones tones = BuiltInThemes.named(name).orElseThrow().tones();

    assertEquals(name.equals("beacon") ? 4 : 2, hue(tones, Tone.GOOD));
    assertEquals(3, hue(tones, Tone.CAUTION));
    assertEquals(1, hue(tones, Tone.ALARM));
    assertNotEquals(1, hue(tones, Tone.IDENTITY));
    assertNotEquals(3, hue(tones, Tone.IDENTITY));
  }

  private static int hue(Tones tones, Tone tone) {
    return new ColorReduction(ColorDepth.ANSI16).of(tones.of(tone).color()).value() % 8;
  }

  private static String good(ColorDepth depth) {
    return start(new TerminalStyles(SLATE, depth, false), Background.TERMINAL, Tone.GOOD);
  }

  private static String start(TerminalStyles styles, Background background, Tone tone) {
    return styles.of(background, tone).start().replace("\u001b", "ESC");
  }

  private static Theme withValue(Style style) {
    return new Theme(
        "mine",
        Appearance.DARK,
        Color.rgb(0),
        SLATE.tones().with(Tone.VALUE, style),
        SLATE.blocks());
  }
}
