package statusline.renderer;

import java.util.ArrayList;
import java.util.List;
import statusline.renderer.terminal.EffectiveColors;
import statusline.renderer.theme.Appearance;
import statusline.renderer.theme.ColorDepth;
import statusline.renderer.theme.ContrastPair;
import statusline.renderer.theme.Theme;

/// Finds the texts of a theme that cannot be read on the backgrounds where they appear.
public final class ContrastCheck {
  private ContrastCheck() {}

  /// {@return all pairs of text and background of a theme}
  ///
  /// @param depth the number of colours that the terminal shows
  /// @param appearance the kind of the terminal's background
  /// @param blocks whether rows have blocks
  public static List<ContrastPair> pairs(
      Theme theme, ColorDepth depth, Appearance appearance, boolean blocks) {
    return new EffectiveColors(theme, depth, appearance).pairs(blocks);
  }

  /// {@return for each text of a theme that cannot be read, the pair with the lowest contrast}
  public static List<ContrastPair> unreadable(Theme theme) {
    List<ContrastPair> worst = new ArrayList<>();
    for (Appearance appearance : List.of(Appearance.DARK, Appearance.LIGHT)) {
      boolean isMeant = theme.appearance() == Appearance.ANY || theme.appearance() == appearance;
      for (ContrastPair pair : pairs(theme, ColorDepth.TRUECOLOR, appearance, true)) {
        if (isMeant && !pair.isReadable()) {
          keepWorse(worst, pair);
        }
      }
    }
    return worst;
  }

  private static void keepWorse(List<ContrastPair> worst, ContrastPair pair) {
    for (int i = 0; i < worst.size(); i++) {
      if (worst.get(i).isSameText(pair)) {
        if (pair.ratio() < worst.get(i).ratio()) {
          worst.set(i, pair);
        }
        return;
      }
    }
    worst.add(pair);
  }
}
