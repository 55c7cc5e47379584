package statusline.config.json;

import org.jspecify.annotations.Nullable;

/// The tree of a JSON text with comments, up to the first error.
///
/// @param text unchanged, with its byte order mark
/// @param root the value; null if the text is blank
/// @param problem position of the error; null if there is none
public record SyntaxTree(String text, @Nullable SyntaxNode root, @Nullable TextPosition problem) {
  /// {@return the tree of a text}
  ///
  /// `//` and `/* */` comments and trailing commas are accepted. The tree contains what was read
  /// before an error.
  public static SyntaxTree of(String text) {
    return new SyntaxReader(text).read();
  }

  /// {@return the position of an offset in the text}
  public TextPosition position(int offset) {
    return TextPosition.of(text, offset);
  }
}
