package statusline.renderer.theme;

import static java.util.Objects.requireNonNull;

/// A text and the background behind it, as the host shows them.
///
/// @param name the text in the theme, such as `tones.value` or `segments.git.icon`
/// @param role the role of the text
/// @param appearance the kind of the terminal's background
/// @param text the colour of the text, as 24 bits
/// @param background the colour behind it, as 24 bits
public record ContrastPair(
    String name, TextRole role, Appearance appearance, int text, int background) {
  /// The least ratio of texts (WCAG 2.2, AA).
  private static final double TEXT = 4.5;

  /// The least ratio of separators and of the empty cells of gauges.
  private static final double DECORATION = 3;

  public ContrastPair {
    requireNonNull(name, "name");
    requireNonNull(role, "role");
    requireNonNull(appearance, "appearance");
  }

  /// {@return the contrast ratio}
  public double ratio() {
    return Contrast.ratio(text, background);
  }

  /// {@return the least ratio that can be read}
  public double least() {
    return role.isDecoration() ? DECORATION : TEXT;
  }

  /// {@return whether the text can be read}
  public boolean isReadable() {
    return ratio() >= least();
  }

  /// {@return whether this is the same text, perhaps on another background}
  public boolean isSameText(ContrastPair other) {
    return name.equals(other.name) && appearance == other.appearance;
  }
}
