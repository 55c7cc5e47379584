package statusline.renderer.segment;

import statusline.renderer.text.SafeText;
import statusline.renderer.theme.TextRole;

/// A piece of text with one role.
///
/// @param text the text
/// @param role the role
/// @param position the position of a gauge's cells in a gradient, 0 to 100; `CELLS` for cells
///     without a gradient; `NONE` for other texts
public record Span(SafeText text, TextRole role, int position) {
  /// The position of a text that is not part of a gauge.
  public static final int NONE = -1;

  /// The position of a gauge's cells that are not part of a gradient.
  public static final int CELLS = -2;

  Span(SafeText text, TextRole role) {
    this(text, role, NONE);
  }

  /// {@return whether the text is part of a gauge}
  public boolean isGauge() {
    return position != NONE;
  }
}
