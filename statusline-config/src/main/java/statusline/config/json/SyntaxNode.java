package statusline.config.json;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A value in a JSON text and its position.
public sealed interface SyntaxNode {
  /// {@return the offset of the first character}
  int start();

  /// {@return the offset after the last character}
  int end();

  /// An object. Names may occur twice.
  ///
  /// @param members in the order of the text
  record Members(int start, int end, List<Member> members) implements SyntaxNode {}

  /// An array.
  ///
  /// @param elements in the order of the text
  record Elements(int start, int end, List<SyntaxNode> elements) implements SyntaxNode {}

  /// A string, a number, a boolean or null. It keeps no value, because large files have many.
  ///
  /// @param text that contains it
  record Scalar(String text, int start, int end) implements SyntaxNode {
    /// {@return `String`, `Long`, `Double` (also an integer outside the range of `long`), `Boolean`
    /// or null}
    public @Nullable Object value() {
      return ScalarValue.of(text.substring(start, end));
    }

    /// {@return whether it is null}
    public boolean isNull() {
      return text.charAt(start) == 'n';
    }
  }

  /// A name with its value.
  ///
  /// @param name unescaped
  /// @param start offset of the name's opening quote
  /// @param value after the colon
  record Member(String name, int start, SyntaxNode value) {
    /// {@return the offset after the value}
    public int end() {
      return value.end();
    }
  }
}
