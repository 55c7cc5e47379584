package statusline.renderer.look;

import java.util.Optional;
import statusline.renderer.theme.BuiltInThemes;
import statusline.renderer.theme.Choice;

/// A named look that every setting of the renderer can change.
public enum Preset implements Choice {
  /// One line that names the session and shows how full its context window is.
  MINIMAL("minimal"),
  /// One line with the session, its limits and its cost.
  STANDARD("standard"),
  /// Two lines: the session above, its figures below.
  COMPACT("compact"),
  /// Two lines with all data modules.
  FULL("full");

  private final String key;

  Preset(String key) {
    this.key = key;
  }

  @Override
  public String key() {
    return key;
  }

  /// {@return the look of the preset}
  ///
  /// @param layout of the preset, which data modules suggest
  public Look look(Layout layout) {
    return switch (this) {
      case MINIMAL -> minimal(layout);
      case STANDARD, COMPACT, FULL -> blocks(layout);
    };
  }

  private static Look minimal(Layout layout) {
    Optional<String> gap = Optional.of("  ");
    return Look.plain(layout, BuiltInThemes.standard()).withSeparators(new Separators(gap, gap));
  }

  private static Look blocks(Layout layout) {
    return Look.plain(layout, BuiltInThemes.standard()).withStyle(LineStyle.CAPSULE);
  }
}
