package statusline.config.json;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A JSON object with comments as a person keeps it in a file, and edits of it that leave
/// everything else as it is: comments, order, indentation, commas behind a last member, line ends,
/// a byte order mark, a line end at the end.
///
/// `//` and `/* */` comments and trailing commas are let through. A blank text is an object without
/// members, and so is `null`. Every edit reads its own result again. Immutable.
///
/// Paths are names of members from the root on. Values are `Map`, `List`, `String`, `Boolean`,
/// numbers and null. A value that is not asked to change is not written anew, members of objects
/// one by one.
public final class CommentedJson {
  private final SyntaxTree tree;
  private final Repeated repeated;

  private CommentedJson(SyntaxTree tree, Repeated repeated) {
    this.tree = tree;
    this.repeated = repeated;
  }

  /// {@return the object that a text says}
  ///
  /// @param text of the file
  /// @param repeated which of several members of one name is read and edited
  /// @throws JsonTextException when the text is no JSON or no object
  public static CommentedJson of(String text, Repeated repeated) throws JsonTextException {
    SyntaxTree tree = SyntaxTree.of(text);
    Place problem = tree.problem();
    if (problem != null) {
      throw new JsonTextException("it is not JSON", problem);
    }
    SyntaxNode root = tree.root();
    boolean isNothing = root == null || isNull(root);
    if (root != null && !isNothing && !(root instanceof SyntaxNode.Members)) {
      throw new JsonTextException("it is not a JSON object", tree.place(root.start()));
    }
    return new CommentedJson(tree, repeated);
  }

  /// {@return the text}
  public String text() {
    return tree.text();
  }

  /// {@return the value at a path: a tree of maps, lists and scalars; empty where there is none and
  /// where it is null}
  public Optional<Object> value(List<String> path) {
    SyntaxNode node = node(path);
    return node == null ? Optional.empty() : Optional.ofNullable(valueOf(node));
  }

  /// {@return the place of the name at a path}
  public Optional<Place> place(List<String> path) {
    return member(node(path.subList(0, path.size() - 1)), path.getLast())
        .map(found -> tree.place(found.start()));
  }

  /// {@return the object with a value at a path; objects that are missing on the way are put in}
  ///
  /// @throws JsonTextException when something on the way is no object
  public CommentedJson with(List<String> path, @Nullable Object value) throws JsonTextException {
    return new ValueSetting(this, path).set(value);
  }

  /// {@return the object without the members of a path's name; itself where there are none}
  ///
  /// @throws JsonTextException when the result would not be what was asked for
  public CommentedJson without(List<String> path) throws JsonTextException {
    String name = path.getLast();
    CommentedJson rest = this;
    while (rest.node(path.subList(0, path.size() - 1)) instanceof SyntaxNode.Members object
        && rest.member(object, name).isPresent()) {
      rest = rest.edited(new MemberRemoval(rest.tree, object, name).edits(), path);
    }
    return rest;
  }

  SyntaxTree tree() {
    return tree;
  }

  /// {@return what stands at a path, or null}
  @Nullable SyntaxNode node(List<String> path) {
    SyntaxNode node = tree.root();
    for (String name : path) {
      node = member(node, name).map(SyntaxNode.Member::value).orElse(null);
    }
    return node;
  }

  /// {@return the member of a name that counts}
  Optional<SyntaxNode.Member> member(@Nullable SyntaxNode object, String name) {
    SyntaxNode.Member found = null;
    if (object instanceof SyntaxNode.Members members) {
      for (SyntaxNode.Member member : members.members()) {
        boolean counts = found == null || repeated == Repeated.LAST_COUNTS;
        found = counts && member.name().equals(name) ? member : found;
      }
    }
    return Optional.ofNullable(found);
  }

  @Nullable Object valueOf(SyntaxNode node) {
    return new Values(repeated).of(node);
  }

  /// {@return the object with edits in its text}
  ///
  /// @param path of all that may be another thereafter
  /// @throws JsonTextException when anything else is, or nothing
  CommentedJson edited(List<TextEdit> edits, List<String> path) throws JsonTextException {
    CommentedJson other = of(TextEdit.apply(tree.text(), edits), repeated);
    boolean isSame = new Remainder(this).without(path).equals(new Remainder(other).without(path));
    if (!isSame || other.text().equals(text())) {
      throw new JsonTextException("it cannot be edited safely", new Place(1, 1));
    }
    return other;
  }

  static boolean isNull(SyntaxNode node) {
    return node instanceof SyntaxNode.Scalar scalar && scalar.value() == null;
  }
}
