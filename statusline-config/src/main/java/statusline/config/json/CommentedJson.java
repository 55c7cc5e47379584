package statusline.config.json;

import java.lang.ref.SoftReference;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The text of a JSON object with comments, and edits that change only one member. Comments, order,
/// indentation, trailing commas, line ends and a byte order mark are preserved.
///
/// `//` and `/* */` comments and trailing commas are accepted. A blank text and `null` are objects
/// without members. Every edit parses its result to verify it. Immutable.
///
/// A path is a list of member names from the root. Values are `Map`, `List`, `String`, `Boolean`,
/// numbers and null. A value that is equal to the current one is not written. Objects are compared
/// member by member.
public final class CommentedJson {
  private final String text;
  private final DuplicateNames duplicates;

  /// A chain of edits of a large file would not fit into the heap with all its trees. A tree that
  /// was discarded is parsed again.
  private SoftReference<SyntaxTree> tree;

  private CommentedJson(SyntaxTree tree, DuplicateNames duplicates) {
    this.text = tree.text();
    this.tree = new SoftReference<>(tree);
    this.duplicates = duplicates;
  }

  /// {@return the object in a text}
  ///
  /// @param text of the file
  /// @param duplicates which of several members with the same name is read and edited
  /// @throws JsonTextException if the text is not JSON or not an object
  public static CommentedJson of(String text, DuplicateNames duplicates) throws JsonTextException {
    return of(SyntaxTree.of(text), duplicates);
  }

  /// {@return the object of a tree}
  ///
  /// @throws JsonTextException if the text is not JSON or not an object
  static CommentedJson of(SyntaxTree tree, DuplicateNames duplicates) throws JsonTextException {
    TextPosition problem = tree.problem();
    if (problem != null) {
      throw new JsonTextException("it is not JSON", problem);
    }
    SyntaxNode root = tree.root();
    boolean isNothing = root == null || isNull(root);
    if (root != null && !isNothing && !(root instanceof SyntaxNode.Members)) {
      throw new JsonTextException("it is not a JSON object", tree.position(root.start()));
    }
    return new CommentedJson(tree, duplicates);
  }

  /// {@return the text}
  public String text() {
    return text;
  }

  /// {@return the value at a path, as a tree of maps, lists and scalars; empty if it is missing or
  /// null}
  public Optional<Object> value(List<String> path) {
    SyntaxNode node = node(path);
    return node == null ? Optional.empty() : Optional.ofNullable(valueOf(node));
  }

  /// {@return the text of a member of the root, with the spaces before it on its line}
  public Optional<String> memberText(String name) {
    return member(tree().root(), name)
        .map(
            found ->
                text().substring(TextScanner.spacesBefore(text(), found.start()), found.end()));
  }

  /// {@return the position of the member's name at a path}
  public Optional<TextPosition> position(List<String> path) {
    return member(node(path.subList(0, path.size() - 1)), path.getLast())
        .map(found -> tree().position(found.start()));
  }

  /// {@return the object with a value at a path; missing objects on the path are created}
  ///
  /// @throws JsonTextException if a value on the path is not an object
  public CommentedJson with(List<String> path, @Nullable Object value) throws JsonTextException {
    return new ValueUpdate(this, path).set(value);
  }

  /// {@return the object without the members at a path; this object if there are none}
  ///
  /// @throws JsonTextException if the result would not be as requested
  public CommentedJson without(List<String> path) throws JsonTextException {
    String name = path.getLast();
    CommentedJson rest = this;
    while (rest.node(path.subList(0, path.size() - 1)) instanceof SyntaxNode.Members object
        && rest.member(object, name).isPresent()) {
      rest = rest.edited(new MemberRemoval(rest.tree(), object, name).edits(), path);
    }
    return rest;
  }

  SyntaxTree tree() {
    SyntaxTree known = tree.get();
    if (known == null) {
      known = SyntaxTree.of(text);
      tree = new SoftReference<>(known);
    }
    return known;
  }

  /// {@return the node at a path, or null}
  @Nullable SyntaxNode node(List<String> path) {
    SyntaxNode node = tree().root();
    for (String name : path) {
      node = member(node, name).map(SyntaxNode.Member::value).orElse(null);
    }
    return node;
  }

  /// {@return the effective member with a name}
  Optional<SyntaxNode.Member> member(@Nullable SyntaxNode object, String name) {
    SyntaxNode.Member found = null;
    if (object instanceof SyntaxNode.Members members) {
      for (SyntaxNode.Member member : members.members()) {
        boolean isEffective = found == null || duplicates == DuplicateNames.LAST_WINS;
        found = isEffective && member.name().equals(name) ? member : found;
      }
    }
    return Optional.ofNullable(found);
  }

  @Nullable Object valueOf(SyntaxNode node) {
    return new NodeValues(duplicates).of(node);
  }

  /// {@return the object with edits in its text}
  ///
  /// @param path of the only value that may change
  /// @throws JsonTextException if another value changes, or nothing does
  CommentedJson edited(List<TextEdit> edits, List<String> path) throws JsonTextException {
    CommentedJson other = of(TextEdit.apply(text, edits), duplicates);
    if (!new UnaffectedContent(this, other).isSameWithout(path) || other.text().equals(text())) {
      throw new JsonTextException("it cannot be edited safely", new TextPosition(1, 1));
    }
    return other;
  }

  static boolean isNull(SyntaxNode node) {
    return node instanceof SyntaxNode.Scalar scalar && scalar.isNull();
  }
}
