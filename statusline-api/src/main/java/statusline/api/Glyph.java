package statusline.api;

import static java.util.Objects.requireNonNull;

/// A symbol in each glyph set. The renderer chooses the set.
///
/// @param ascii one or a few ASCII characters; may be empty if a word next to it means the same
/// @param unicode characters that every terminal shows correctly with a normal font
/// @param nerdFont a character from the private use area of a patched font
/// @param emoji an emoji
public record Glyph(String ascii, String unicode, String nerdFont, String emoji) {
  public Glyph {
    requireNonNull(ascii, "ascii");
    requireNonNull(unicode, "unicode");
    requireNonNull(nerdFont, "nerdFont");
    requireNonNull(emoji, "emoji");
  }

  /// {@return a glyph with the same characters in all sets except ASCII}
  public static Glyph of(String ascii, String unicode) {
    return new Glyph(ascii, unicode, unicode, unicode);
  }
}
