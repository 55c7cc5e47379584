package statusline.renderer.terminal;

import org.jspecify.annotations.Nullable;
import statusline.renderer.theme.Color;

/// The background of a text: the terminal's own, or that of a block. Compared by identity.
public final class Background {
  private final int index;
  private final Color color;
  private final @Nullable Color text;

  /// @param index the number among the backgrounds of a theme
  /// @param color the reduced colour
  /// @param text the colour of all texts on it; null if they keep their own
  Background(int index, Color color, @Nullable Color text) {
    this.index = index;
    this.color = color;
    this.text = text;
  }

  int index() {
    return index;
  }

  Color color() {
    return color;
  }

  @Nullable Color text() {
    return text;
  }

  /// {@return whether all texts on it have the same colour}
  boolean isAccent() {
    return text != null;
  }

  /// {@return whether this has the terminal's own colour}
  public boolean isTerminal() {
    return color.is(Color.TERMINAL);
  }

  /// {@return whether another background has the same colour}
  public boolean isSame(Background other) {
    return color.is(other.color);
  }
}
