package statusline.config.json;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A value in a JSON text, and where it stands there.
public sealed interface SyntaxNode {
  /// {@return the offset of the first character}
  int start();

  /// {@return the offset behind the last character}
  int end();

  /// An object. Names may be there twice.
  ///
  /// @param members in their order
  record Members(int start, int end, List<Member> members) implements SyntaxNode {}

  /// An array.
  ///
  /// @param elements in their order
  record Elements(int start, int end, List<SyntaxNode> elements) implements SyntaxNode {}

  /// A text, a number, a truth value or null.
  ///
  /// @param value `String`, `Long`, `Double` (also a whole number that no `long` holds), `Boolean`
  ///     or null
  record Scalar(int start, int end, @Nullable Object value) implements SyntaxNode {}

  /// A name with its value.
  ///
  /// @param name as it reads
  /// @param start offset of the name's first quote
  /// @param value behind the colon
  record Member(String name, int start, SyntaxNode value) {
    /// {@return the offset behind the value}
    public int end() {
      return value.end();
    }
  }
}
