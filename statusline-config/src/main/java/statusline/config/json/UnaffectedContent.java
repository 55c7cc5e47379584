package statusline.config.json;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The content of a JSON text without one of its members. An edit compares it before and after to
/// verify that nothing else has changed. Names, numbers and strings are compared as they are
/// written.
final class UnaffectedContent {
  private final CommentedJson json;
  private final StringBuilder content;

  UnaffectedContent(CommentedJson json) {
    this.json = json;
    this.content = new StringBuilder(json.text().length());
  }

  /// {@return the content without the members at a path}
  String without(List<String> path) {
    SyntaxNode root = json.tree().root();
    if (path.isEmpty() || root == null || CommentedJson.isNull(root)) {
      return "{}";
    }
    append(root, path);
    return content.toString();
  }

  private void append(SyntaxNode node, @Nullable List<String> path) {
    switch (node) {
      case SyntaxNode.Members object -> {
        content.append('{');
        object.members().forEach(member -> append(object, member, path));
        content.append('}');
      }
      case SyntaxNode.Elements array -> {
        content.append('[');
        for (SyntaxNode element : array.elements()) {
          append(element, null);
          content.append(',');
        }
        content.append(']');
      }
      case SyntaxNode.Scalar scalar -> content.append(json.text(), scalar.start(), scalar.end());
    }
  }

  private boolean isEffective(SyntaxNode.Members object, SyntaxNode.Member member) {
    return json.member(object, member.name())
        .map(effective -> effective.start() == member.start())
        .orElse(false);
  }

  private void append(
      SyntaxNode.Members object, SyntaxNode.Member member, @Nullable List<String> path) {
    boolean isNamed = path != null && member.name().equals(path.getFirst());
    if (isNamed && Objects.requireNonNull(path).size() == 1) {
      return;
    }
    boolean isOnPath = isNamed && isEffective(object, member);
    content.append(json.text(), member.start(), TextScanner.quotedEnd(json.text(), member.start()));
    content.append(':');
    append(member.value(), isOnPath && path != null ? path.subList(1, path.size()) : null);
    content.append(',');
  }
}
