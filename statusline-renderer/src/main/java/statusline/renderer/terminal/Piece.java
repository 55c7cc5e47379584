package statusline.renderer.terminal;

import static java.util.Objects.requireNonNull;

import statusline.renderer.text.SafeText;

/// Text in one style.
///
/// @param text what to show
/// @param style how it looks
public record Piece(SafeText text, Style style) {
  public Piece {
    requireNonNull(text, "text");
    requireNonNull(style, "style");
  }
}
