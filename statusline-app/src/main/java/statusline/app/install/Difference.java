package statusline.app.install;

import org.jspecify.annotations.Nullable;
import statusline.app.json.CommentedJson;
import statusline.app.json.SyntaxNode;
import statusline.app.json.SyntaxTree;

/// What an edit does to the status line of a settings file, as lines for a person.
///
/// Nothing but that member is shown: others may hold secrets.
final class Difference {
  private Difference() {}

  /// {@return the lines; empty where nothing changes}
  static String of(SettingsFile file, CommentedJson before, CommentedJson after) {
    String was = member(before);
    String is = member(after);
    if (was.equals(is)) {
      return "";
    }
    String place =
        (was.isEmpty() ? after : before)
            .place(StatusLineValue.PATH)
            .map(found -> "@@ line " + found.line() + " @@\n")
            .orElse("");
    return "--- "
        + file.path()
        + "\n+++ "
        + file.path()
        + "\n"
        + place
        + lines("-", was)
        + lines("+", is);
  }

  private static String lines(String sign, String text) {
    var lines = new StringBuilder();
    text.lines().forEach(line -> lines.append(sign).append(line).append('\n'));
    return lines.toString();
  }

  /// {@return the member that counts, with what stands before it on its line}
  private static String member(CommentedJson json) {
    String text = json.text();
    SyntaxNode.@Nullable Member found = null;
    if (SyntaxTree.of(text).root() instanceof SyntaxNode.Members root) {
      for (SyntaxNode.Member member : root.members()) {
        found = member.name().equals(StatusLineValue.PATH.getFirst()) ? member : found;
      }
    }
    if (found == null) {
      return "";
    }
    int start = found.start();
    while (start > 0 && (text.charAt(start - 1) == ' ' || text.charAt(start - 1) == '\t')) {
      start--;
    }
    return text.substring(start, found.end());
  }
}
