package statusline.config.json;

import org.jspecify.annotations.Nullable;

/// The tree of a JSON text with comments, up to the first error. Not thread-safe.
public final class SyntaxTree {
  private final String text;
  private final @Nullable SyntaxNode root;
  private final @Nullable TextPosition problem;
  private @Nullable LineStarts lines;

  /// Creates a tree.
  ///
  /// @param text unchanged, with its byte order mark
  /// @param root the value; null if the text is blank
  /// @param problem position of the error; null if there is none
  SyntaxTree(String text, @Nullable SyntaxNode root, @Nullable TextPosition problem) {
    this.text = text;
    this.root = root;
    this.problem = problem;
  }

  /// {@return the tree of a text}
  ///
  /// `//` and `/* */` comments and trailing commas are accepted. The tree contains what was read
  /// before an error.
  public static SyntaxTree of(String text) {
    return new SyntaxReader(text).read();
  }

  /// {@return the text, unchanged, with its byte order mark}
  public String text() {
    return text;
  }

  /// {@return the value; null if the text is blank}
  public @Nullable SyntaxNode root() {
    return root;
  }

  /// {@return the position of the error; null if there is none}
  public @Nullable TextPosition problem() {
    return problem;
  }

  /// {@return the position of an offset in the text}
  public TextPosition position(int offset) {
    LineStarts found = lines == null ? LineStarts.of(text) : lines;
    lines = found;
    return found.position(offset);
  }
}
