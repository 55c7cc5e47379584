package statusline.config.theme;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import statusline.renderer.ContrastCheck;
import statusline.renderer.theme.Color;
import statusline.renderer.theme.ColorText;
import statusline.renderer.theme.ContrastPair;
import statusline.renderer.theme.Theme;

/// Describes the texts of a theme that cannot be read. Stateless.
public final class WeakContrast {
  private WeakContrast() {}

  /// {@return one sentence for each text whose contrast is too low}
  public static List<String> of(Theme theme) {
    List<String> sentences = new ArrayList<>();
    for (ContrastPair pair : ContrastCheck.unreadable(theme)) {
      sentences.add(
          String.format(
              Locale.ROOT,
              "theme %s: %s %s on %s has a contrast of %.1f:1 on a %s background; %s need %.1f:1",
              theme.name(),
              pair.name(),
              hex(pair.text()),
              hex(pair.background()),
              pair.ratio(),
              pair.appearance().key(),
              pair.role().isDecoration() ? "separators and empty gauge cells" : "texts",
              pair.least()));
    }
    return sentences;
  }

  private static String hex(int rgb) {
    return ColorText.format(Color.rgb(rgb));
  }
}
