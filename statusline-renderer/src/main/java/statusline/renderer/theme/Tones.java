package statusline.renderer.theme;

import java.util.List;

/// The style of each role. Immutable.
///
/// @param styles by the ordinal number of the role
public record Tones(List<Style> styles) {
  public Tones {
    styles = List.copyOf(styles);
    if (styles.size() != TextRole.values().length) {
      throw new IllegalArgumentException("there must be one style for each role");
    }
  }

  /// {@return the same style for each role}
  static Tones all(Style style) {
    Style[] styles = new Style[TextRole.values().length];
    for (int i = 0; i < styles.length; i++) {
      styles[i] = style;
    }
    return new Tones(List.of(styles));
  }

  /// {@return the style of a role}
  public Style of(TextRole role) {
    return styles.get(role.ordinal());
  }

  /// {@return a copy with another style for one role}
  public Tones with(TextRole role, Style style) {
    Style[] changed = styles.toArray(new Style[0]);
    changed[role.ordinal()] = style;
    return new Tones(List.of(changed));
  }

  /// {@return a copy with another colour for one role, which keeps its attributes}
  Tones recolored(TextRole role, Color color) {
    return with(role, of(role).withColor(color));
  }
}
