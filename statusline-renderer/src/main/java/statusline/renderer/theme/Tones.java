package statusline.renderer.theme;

import static java.util.Objects.requireNonNull;

import java.util.EnumMap;
import java.util.Map;

/// The style of each role. Immutable.
///
/// @param styles by role
public record Tones(Map<TextRole, Style> styles) {
  public Tones {
    styles = Map.copyOf(styles);
    if (styles.size() != TextRole.values().length) {
      throw new IllegalArgumentException("there must be one style for each role");
    }
  }

  /// {@return the same style for each role}
  static Tones all(Style style) {
    Map<TextRole, Style> styles = new EnumMap<>(TextRole.class);
    for (TextRole role : TextRole.values()) {
      styles.put(role, style);
    }
    return new Tones(styles);
  }

  /// {@return the style of a role}
  public Style of(TextRole role) {
    return requireNonNull(styles.get(role));
  }

  /// {@return a copy with another style for one role}
  public Tones with(TextRole role, Style style) {
    Map<TextRole, Style> changed = new EnumMap<>(TextRole.class);
    changed.putAll(styles);
    changed.put(role, style);
    return new Tones(changed);
  }

  /// {@return a copy with another colour for one role, which keeps its attributes}
  Tones recolored(TextRole role, Color color) {
    return with(role, of(role).withColor(color));
  }
}
