package statusline.config.json;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Sets a value at a path of an object.
final class ValueUpdate {
  private final CommentedJson json;
  private final List<String> path;

  ValueUpdate(CommentedJson json, List<String> path) {
    this.json = json;
    this.path = List.copyOf(path);
  }

  CommentedJson set(@Nullable Object value) throws JsonTextException {
    int depth = 0;
    SyntaxNode node = json.tree().root();
    while (depth < path.size() && node != null && json.member(node, path.get(depth)).isPresent()) {
      node = json.member(node, path.get(depth)).get().value();
      depth++;
    }
    return at(depth, node, NodeValues.normal(nested(value, path.subList(depth, path.size()))));
  }

  /// Wraps the value in the objects that are missing on the path.
  private static @Nullable Object nested(@Nullable Object value, List<String> names) {
    Object nested = value;
    for (String name : names.reversed()) {
      nested = Collections.singletonMap(name, nested);
    }
    return nested;
  }

  private CommentedJson at(int depth, @Nullable SyntaxNode node, @Nullable Object value)
      throws JsonTextException {
    List<String> there = path.subList(0, depth);
    if (node == null) {
      return intoBlank(value);
    }
    if (node instanceof SyntaxNode.Members object && value instanceof Map<?, ?> members) {
      return depth == path.size() ? merged(object, members) : inserted(object, depth, members);
    }
    if (depth < path.size() && !CommentedJson.isNull(node)) {
      throw new JsonTextException(
          "`" + String.join(".", there) + "` is not an object", json.tree().position(node.start()));
    }
    return Objects.equals(json.valueOf(node), value) ? json : replaced(there, node, value);
  }

  private CommentedJson inserted(SyntaxNode.Members object, int depth, Map<?, ?> members)
      throws JsonTextException {
    String name = path.get(depth);
    var insertion = new MemberInsertion(json.tree(), object, name, members.get(name));
    return checked(insertion.edits(), path.subList(0, depth + 1), members.get(name));
  }

  /// Updates an object member by member, which preserves the comments in it.
  private CommentedJson merged(SyntaxNode.Members object, Map<?, ?> members)
      throws JsonTextException {
    CommentedJson now = json;
    for (SyntaxNode.Member old : object.members()) {
      if (!members.containsKey(old.name())) {
        now = now.without(child(old.name()));
      }
    }
    for (Map.Entry<?, ?> member : members.entrySet()) {
      now = now.with(child(String.valueOf(member.getKey())), member.getValue());
    }
    return now;
  }

  private List<String> child(String name) {
    List<String> child = new ArrayList<>(path);
    child.add(name);
    return child;
  }

  private CommentedJson replaced(List<String> there, SyntaxNode node, @Nullable Object value)
      throws JsonTextException {
    String text = json.text();
    String indent = there.isEmpty() ? "" : WritingStyle.indent(text, nameStart(there));
    var writer = new ValueWriter(WritingStyle.of(json.tree()), indent == null);
    boolean isSpread =
        node instanceof SyntaxNode.Elements
            && TextScanner.hasLineEnd(text, node.start(), node.end());
    String written =
        isSpread && value instanceof List<?> list
            ? writer.spread(list, WritingStyle.indentOfLine(text, node.start()))
            : writer.write(value, indent == null ? "" : indent);
    return checked(List.of(new TextEdit(node.start(), node.end(), written)), there, value);
  }

  private int nameStart(List<String> there) {
    SyntaxNode parent = json.node(there.subList(0, there.size() - 1));
    return json.member(parent, there.getLast()).orElseThrow().start();
  }

  /// Writes the value to a text that contains at most comments.
  private CommentedJson intoBlank(@Nullable Object value) throws JsonTextException {
    String text = json.text();
    WritingStyle style = WritingStyle.of(json.tree());
    int from = text.startsWith("\ufeff") ? 1 : 0;
    int keep = TextScanner.lastCommentEnd(text, from, text.length());
    String written = new ValueWriter(style, false).write(value, "") + style.lineEnd();
    String put = keep > from ? style.lineEnd() + written : written;
    return checked(List.of(new TextEdit(keep, text.length(), put)), List.of(), value);
  }

  private CommentedJson checked(List<TextEdit> edits, List<String> there, @Nullable Object value)
      throws JsonTextException {
    CommentedJson edited = json.edited(edits, there);
    SyntaxNode set = edited.node(there);
    if (set == null || !Objects.equals(edited.valueOf(set), value)) {
      throw new JsonTextException("it cannot be edited safely", new TextPosition(1, 1));
    }
    return edited;
  }
}
