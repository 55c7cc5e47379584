package statusline.config.json;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What a JSON text says beside one of its members: the witness that an edit changed nothing else.
/// Numbers and texts count as they are written.
final class Remainder {
  private final CommentedJson json;
  private final StringBuilder said = new StringBuilder();

  Remainder(CommentedJson json) {
    this.json = json;
  }

  /// {@return all that is said but the members of a path's name}
  String without(List<String> path) {
    SyntaxNode root = json.tree().root();
    if (path.isEmpty() || root == null || CommentedJson.isNull(root)) {
      return "{}";
    }
    say(root, path);
    return said.toString();
  }

  private void say(SyntaxNode node, @Nullable List<String> path) {
    switch (node) {
      case SyntaxNode.Members object -> {
        said.append('{');
        object.members().forEach(member -> say(object, member, path));
        said.append('}');
      }
      case SyntaxNode.Elements array -> {
        said.append('[');
        for (SyntaxNode element : array.elements()) {
          say(element, null);
          said.append(',');
        }
        said.append(']');
      }
      case SyntaxNode.Scalar scalar -> said.append(json.text(), scalar.start(), scalar.end());
    }
  }

  private void say(
      SyntaxNode.Members object, SyntaxNode.Member member, @Nullable List<String> path) {
    boolean isNamed = path != null && member.name().equals(path.getFirst());
    if (isNamed && Objects.requireNonNull(path).size() == 1) {
      return;
    }
    int counting = json.member(object, member.name()).map(SyntaxNode.Member::start).orElse(-1);
    boolean counts = isNamed && counting == member.start();
    said.append(Quotation.of(member.name())).append(':');
    say(member.value(), counts && path != null ? path.subList(1, path.size()) : null);
    said.append(',');
  }
}
