package statusline.config.json;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The content of two JSON texts without one of their members. An edit compares it before and after
/// to verify that nothing else has changed. Names, numbers and strings are compared as they are
/// written.
///
/// @param before the object before the edit
/// @param after the object after the edit
record UnaffectedContent(CommentedJson before, CommentedJson after) {
  private static final SyntaxNode NOTHING = new SyntaxNode.Members(0, 0, List.of());

  /// {@return whether both are the same without the members at a path}
  boolean isSameWithout(List<String> path) {
    return path.isEmpty() || isSame(root(before), root(after), path);
  }

  private static SyntaxNode root(CommentedJson json) {
    SyntaxNode root = json.tree().root();
    return root == null || CommentedJson.isNull(root) ? NOTHING : root;
  }

  private boolean isSame(SyntaxNode was, SyntaxNode is, @Nullable List<String> path) {
    if (was instanceof SyntaxNode.Members one && is instanceof SyntaxNode.Members other) {
      return areSame(one, other, path);
    }
    if (was instanceof SyntaxNode.Elements one && is instanceof SyntaxNode.Elements other) {
      return areSame(one.elements(), other.elements());
    }
    return was instanceof SyntaxNode.Scalar
        && is instanceof SyntaxNode.Scalar
        && isSameText(was.start(), was.end(), is.start(), is.end());
  }

  private boolean areSame(List<SyntaxNode> was, List<SyntaxNode> is) {
    if (was.size() != is.size()) {
      return false;
    }
    for (int i = 0; i < was.size(); i++) {
      if (!isSame(was.get(i), is.get(i), null)) {
        return false;
      }
    }
    return true;
  }

  private boolean areSame(
      SyntaxNode.Members was, SyntaxNode.Members is, @Nullable List<String> path) {
    int i = next(was, 0, path);
    int j = next(is, 0, path);
    while (i < was.members().size() && j < is.members().size()) {
      if (!isSame(was, was.members().get(i), is, is.members().get(j), path)) {
        return false;
      }
      i = next(was, i + 1, path);
      j = next(is, j + 1, path);
    }
    return i == was.members().size() && j == is.members().size();
  }

  /// {@return the index of the next member that is not at the path}
  private static int next(SyntaxNode.Members object, int from, @Nullable List<String> path) {
    int at = from;
    while (path != null
        && path.size() == 1
        && at < object.members().size()
        && object.members().get(at).name().equals(path.getFirst())) {
      at++;
    }
    return at;
  }

  private boolean isSame(
      SyntaxNode.Members one,
      SyntaxNode.Member was,
      SyntaxNode.Members other,
      SyntaxNode.Member is,
      @Nullable List<String> path) {
    boolean isOnPath =
        path != null
            && was.name().equals(path.getFirst())
            && isEffective(before, one, was)
            && isEffective(after, other, is);
    List<String> rest = isOnPath && path != null ? path.subList(1, path.size()) : null;
    return isSameText(was.start(), nameEnd(before, was), is.start(), nameEnd(after, is))
        && isSame(was.value(), is.value(), rest);
  }

  private static boolean isEffective(
      CommentedJson json, SyntaxNode.Members object, SyntaxNode.Member member) {
    return json.member(object, member.name())
        .map(effective -> effective.start() == member.start())
        .orElse(false);
  }

  private static int nameEnd(CommentedJson json, SyntaxNode.Member member) {
    return TextScanner.quotedEnd(json.text(), member.start());
  }

  private boolean isSameText(int start, int end, int otherStart, int otherEnd) {
    return end - start == otherEnd - otherStart
        && before.text().regionMatches(start, after.text(), otherStart, end - start);
  }
}
