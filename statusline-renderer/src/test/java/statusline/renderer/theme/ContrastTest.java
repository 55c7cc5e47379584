package statusline.renderer.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import statusline.api.Tone;

/// Tests the contrast of themes by WCAG 2.2, which requires a ratio of 4.5 (AA) or 7 (AAA).
class ContrastTest {
  private static final double AA = 4.5;
  private static final double AAA = 7;

  /// The ratio for texts that are dim on purpose: labels and old values.
  private static final double LARGE_TEXT = 3;

  private static final Set<Tone> DIM = Set.of(Tone.LABEL, Tone.QUIET);

  static List<Theme> themes() {
    return BuiltInThemes.names().stream()
        .map(name -> BuiltInThemes.named(name).orElseThrow())
        .filter(theme -> theme.appearance() != Appearance.ANY)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("themes")
  void textContrastsWithBackground(Theme theme) {
    for (Tone tone : Tone.values()) {
      assertContrast(AA, theme.tones().of(tone).color(), theme.background(), theme, tone);
    }
  }

  @ParameterizedTest
  @MethodSource("themes")
  void textContrastsWithBlocks(Theme theme) {
    for (Tone tone : Tone.values()) {
      Color color = theme.tones().of(tone).color();
      double least = DIM.contains(tone) ? LARGE_TEXT : AA;
      assertContrast(least, color, theme.blocks().surface(), theme, tone);
      assertContrast(least, color, theme.blocks().otherSurface(), theme, tone);
    }
    assertContrast(AA, theme.blocks().accentText(), theme.blocks().accent(), theme, Tone.IDENTITY);
  }

  @ParameterizedTest
  @MethodSource("themes")
  void appearanceMatchesBackground(Theme theme) {
    boolean isDark = luminance(theme.background()) < 0.2;

    assertEquals(isDark ? Appearance.DARK : Appearance.LIGHT, theme.appearance());
  }

  @ParameterizedTest
  @MethodSource("themes")
  void blocksDifferFromEachOther(Theme theme) {
    assertTrue(ratio(theme.blocks().surface(), theme.blocks().otherSurface()) > 1.05);
    assertTrue(ratio(theme.blocks().surface(), theme.background()) > 1.05);
    assertTrue(ratio(theme.blocks().accent(), theme.blocks().surface()) > 3);
  }

  @Test
  void highContrastThemesReachAaa() {
    for (String name : List.of("beacon", "noon")) {
      Theme theme = BuiltInThemes.named(name).orElseThrow();
      for (Tone tone : Tone.values()) {
        Color color = theme.tones().of(tone).color();
        assertContrast(AAA, color, theme.background(), theme, tone);
        assertContrast(AAA, color, theme.blocks().surface(), theme, tone);
        assertContrast(AAA, color, theme.blocks().otherSurface(), theme, tone);
      }
    }
  }

  @Test
  void ratioFollowsWcag() {
    assertEquals(21, ratio(Color.rgb(0xffffff), Color.rgb(0)), 0.001);
    assertEquals(4.48, ratio(Color.rgb(0x777777), Color.rgb(0xffffff)), 0.01);
  }

  private static void assertContrast(
      double least, Color color, Color background, Theme theme, Tone tone) {
    double ratio = ratio(color, background);
    assertTrue(
        ratio >= least,
        () ->
            theme.name()
                + " "
                + tone
                + " "
                + ColorText.format(color)
                + " on "
                + ColorText.format(background)
                + ": "
                + ratio);
  }

  private static double ratio(Color one, Color other) {
    double first = luminance(one);
    double second = luminance(other);
    return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
  }

  private static double luminance(Color color) {
    assertEquals(Color.Kind.RGB, color.kind());
    int rgb = color.value();
    return 0.2126 * linear(rgb >> 16)
        + 0.7152 * linear(rgb >> 8 & 0xFF)
        + 0.0722 * linear(rgb & 0xFF);
  }

  private static double linear(int channel) {
    double part = channel / 255.0;
    return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  }
}
