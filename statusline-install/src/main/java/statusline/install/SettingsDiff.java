package statusline.install;

import java.util.List;
import org.jspecify.annotations.Nullable;
import statusline.config.json.CommentedJson;
import statusline.config.json.SyntaxNode;
import statusline.config.json.SyntaxTree;

/// Formats the changes of an edit to the status line members of a settings file.
///
/// No other member is shown, because others may contain secrets.
final class SettingsDiff {
  private SettingsDiff() {}

  /// {@return the lines of the difference; empty if nothing changes}
  static String of(SettingsFile file, CommentedJson before, CommentedJson after) {
    String changes =
        change(StatusLineValue.PATH, before, after)
            + change(StatusLineValue.SUBAGENT_PATH, before, after);
    return changes.isEmpty() ? "" : "--- " + file.path() + "\n+++ " + file.path() + "\n" + changes;
  }

  private static String change(List<String> path, CommentedJson before, CommentedJson after) {
    String was = member(before, path.getFirst());
    String is = member(after, path.getFirst());
    if (was.equals(is)) {
      return "";
    }
    String header =
        (was.isEmpty() ? after : before)
            .position(path)
            .map(found -> "@@ line " + found.line() + " @@\n")
            .orElse("");
    return header + lines("-", was) + lines("+", is);
  }

  private static String lines(String sign, String text) {
    var lines = new StringBuilder();
    text.lines().forEach(line -> lines.append(sign).append(line).append('\n'));
    return lines.toString();
  }

  /// {@return the text of the effective member, with its indentation}
  private static String member(CommentedJson json, String name) {
    String text = json.text();
    SyntaxNode.@Nullable Member found = null;
    if (SyntaxTree.of(text).root() instanceof SyntaxNode.Members root) {
      for (SyntaxNode.Member member : root.members()) {
        found = member.name().equals(name) ? member : found;
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
