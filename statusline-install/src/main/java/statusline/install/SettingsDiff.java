package statusline.install;

import java.util.List;
import statusline.config.json.CommentedJson;

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
    String was = before.memberText(path.getFirst()).orElse("");
    String is = after.memberText(path.getFirst()).orElse("");
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
}
