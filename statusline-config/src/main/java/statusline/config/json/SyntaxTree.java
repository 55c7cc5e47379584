package statusline.config.json;

import org.jspecify.annotations.Nullable;

/// A JSON text with comments, as far as it can be read, and where it breaks.
///
/// @param text as it was given, with its byte order mark
/// @param root what the text says; null where it says nothing
/// @param problem where it is no JSON; null where it is
public record SyntaxTree(String text, @Nullable SyntaxNode root, @Nullable Place problem) {
  /// {@return the tree of a text}
  ///
  /// `//` and `/* */` comments and commas behind a last value are let through. What was read before
  /// a break stays in the tree. Streaming: no databind, for it stands on a render's way.
  public static SyntaxTree of(String text) {
    return new SyntaxReader(text).read();
  }

  /// {@return the place of an offset of the text}
  public Place place(int offset) {
    return Place.of(text, offset);
  }
}
