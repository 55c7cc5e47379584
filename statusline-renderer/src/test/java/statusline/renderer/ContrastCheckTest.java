package statusline.renderer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import statusline.renderer.look.LineStyle;
import statusline.renderer.theme.Appearance;
import statusline.renderer.theme.BuiltInThemes;
import statusline.renderer.theme.Color;
import statusline.renderer.theme.ColorDepth;
import statusline.renderer.theme.Colors;
import statusline.renderer.theme.Contrast;
import statusline.renderer.theme.ContrastPair;
import statusline.renderer.theme.SegmentColors;
import statusline.renderer.theme.Style;
import statusline.renderer.theme.TestThemes;
import statusline.renderer.theme.TextRole;
import statusline.renderer.theme.Theme;

/// Tests the contrast of every built-in theme as the host shows it: each style, each depth, on the
/// host's dark and light theme.
class ContrastCheckTest {
  static List<Arguments> cells() {
    List<Arguments> cells = new ArrayList<>();
    for (String theme : BuiltInThemes.names()) {
      for (LineStyle style : LineStyle.values()) {
        for (ColorDepth depth :
            List.of(ColorDepth.TRUECOLOR, ColorDepth.ANSI256, ColorDepth.ANSI16)) {
          cells.add(Arguments.of(theme, style, depth, Appearance.DARK));
          cells.add(Arguments.of(theme, style, depth, Appearance.LIGHT));
        }
      }
    }
    return cells;
  }

  @ParameterizedTest
  @MethodSource("cells")
  void everyTextCanBeRead(String name, LineStyle style, ColorDepth depth, Appearance appearance) {
    Theme theme = BuiltInThemes.named(name).orElseThrow();
    List<String> weak = new ArrayList<>();
    for (ContrastPair pair :
        ContrastCheck.pairs(theme, depth, appearance, style != LineStyle.PLAIN)) {
      if (!pair.isReadable()) {
        weak.add(text(pair));
      }
    }

    assertEquals(List.of(), weak);
  }

  @Test
  void highContrastThemesReachAaa() {
    for (String name : List.of("beacon", "noon")) {
      Theme theme = BuiltInThemes.named(name).orElseThrow();
      for (Appearance appearance : List.of(Appearance.DARK, Appearance.LIGHT)) {
        for (ContrastPair pair :
            ContrastCheck.pairs(theme, ColorDepth.TRUECOLOR, appearance, false)) {
          assertTrue(pair.role().isDecoration() || pair.ratio() >= 7, text(pair));
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("statusline.renderer.theme.BuiltInThemes#names")
  void blocksDifferFromTheTerminal(String name) {
    for (Appearance appearance : List.of(Appearance.DARK, Appearance.LIGHT)) {
      Colors colors = BuiltInThemes.named(name).orElseThrow().on(appearance);
      Color surface = colors.blocks().surface();
      int terminal = appearance == Appearance.LIGHT ? 0xffffff : 0x1e1e1e;
      if (surface.kind() == Color.Kind.RGB) {
        assertTrue(Contrast.ratio(surface.value(), terminal) > 1.05, name + appearance);
      }
    }
  }

  @Test
  void formerDefaultCouldNotBeRead() {
    List<ContrastPair> weak = ContrastCheck.unreadable(TestThemes.sixteen());

    assertTrue(weak.stream().anyMatch(pair -> pair.name().equals("tones.label")));
    assertEquals(2.4, worst(weak, "tones.label", Appearance.DARK), 0.1);
    assertEquals(2.1, worst(weak, "tones.label", Appearance.LIGHT), 0.3);
  }

  @Test
  void themeForOneBackgroundIsCheckedOnThatOne() {
    Colors pale =
        TestThemes.sixteen()
            .dark()
            .with(TextRole.VALUE, Style.of(Color.rgb(0xeeeeee)))
            .withSegments(
                Map.of(
                    "git.branch",
                    new SegmentColors(
                        Map.of(TextRole.ICON, Style.of(Color.rgb(0x333333))), null, List.of())));
    Theme dark = new Theme("mine", Appearance.DARK, Color.TERMINAL, pale, pale);

    List<ContrastPair> weak = ContrastCheck.unreadable(dark);

    assertTrue(weak.stream().allMatch(pair -> pair.appearance() == Appearance.DARK));
    assertFalse(weak.stream().anyMatch(pair -> pair.name().equals("tones.value")));
    assertTrue(weak.stream().anyMatch(pair -> pair.name().equals("segments.git.branch.icon")));
  }

  @Test
  void ratioFollowsWcag() {
    assertEquals(21, Contrast.ratio(0xffffff, 0), 0.001);
    assertEquals(4.48, Contrast.ratio(0x777777, 0xffffff), 0.01);
  }

  private static double worst(List<ContrastPair> weak, String name, Appearance appearance) {
    return weak.stream()
        .filter(pair -> pair.name().equals(name) && pair.appearance() == appearance)
        .mapToDouble(ContrastPair::ratio)
        .min()
        .orElseThrow();
  }

  private static String text(ContrastPair pair) {
    return String.format(
        "%s %06x on %06x: %.2f", pair.name(), pair.text(), pair.background(), pair.ratio());
  }
}
