package statusline.api;

import static java.util.Objects.requireNonNull;

/// A sign in each of the glyph sets, for the renderer to choose from.
///
/// @param ascii one or a few ASCII characters; may be empty where a word beside it says the same
/// @param unicode looks right in any terminal with a normal font
/// @param nerdFont from the private use area of a patched font
/// @param emoji an emoji
public record Glyph(String ascii, String unicode, String nerdFont, String emoji) {
  public Glyph {
    requireNonNull(ascii, "ascii");
    requireNonNull(unicode, "unicode");
    requireNonNull(nerdFont, "nerdFont");
    requireNonNull(emoji, "emoji");
  }

  /// {@return a sign that is the same in every set but the ASCII one}
  public static Glyph of(String ascii, String unicode) {
    return new Glyph(ascii, unicode, unicode, unicode);
  }
}
