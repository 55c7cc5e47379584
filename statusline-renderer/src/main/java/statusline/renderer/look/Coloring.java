package statusline.renderer.look;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import statusline.renderer.theme.Appearance;
import statusline.renderer.theme.ColorDepth;
import statusline.renderer.theme.Theme;

/// The colours that lines are drawn with. Immutable.
///
/// @param theme the styles of tones and blocks
/// @param depth the number of colours; empty means that the environment decides
/// @param background the kind of the terminal's background; empty means that the host and the
///     environment decide
public record Coloring(Theme theme, Optional<ColorDepth> depth, Optional<Appearance> background) {
  public Coloring {
    requireNonNull(theme, "theme");
    requireNonNull(depth, "depth");
    requireNonNull(background, "background");
  }

  Coloring with(Theme other) {
    return new Coloring(other, depth, background);
  }

  Coloring withDepth(Optional<ColorDepth> other) {
    return new Coloring(theme, other, background);
  }

  Coloring withBackground(Optional<Appearance> other) {
    return new Coloring(theme, depth, other);
  }
}
