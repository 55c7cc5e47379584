package statusline.daemon.subagent;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Names of models for rows of sub-agents, for which the host reports ids. Stateless.
final class SubagentModel {
  /// `claude-opus-5-5` or `claude-3-5-sonnet`, with anything that providers write around it.
  private static final Pattern CLAUDE =
      Pattern.compile(
          "claude-(?:([a-z]+)-(\\d{1,2})(?:-(\\d{1,2}))?|(\\d{1,2})(?:-(\\d{1,2}))?-([a-z]+))"
              + "(?![a-z0-9])(?:-(?:\\d{8}|latest|v\\d+))*(?:[@:\\[].*)?");

  private SubagentModel() {}

  /// {@return `Opus 5.5` for `claude-opus-5-5`, and the last part of any other id}
  static String name(String id) {
    String last = id.substring(id.lastIndexOf('/') + 1);
    int start = last.indexOf("claude-");
    Matcher claude = CLAUDE.matcher(start < 0 ? "" : last.substring(start));
    if (!claude.matches()) {
      return last.startsWith("claude-") ? last.substring("claude-".length()) : last;
    }
    boolean isWordFirst = claude.group(1) != null;
    String word = claude.group(isWordFirst ? 1 : 6);
    String major = claude.group(isWordFirst ? 2 : 4);
    String minor = claude.group(isWordFirst ? 3 : 5);
    String version = minor == null ? major : major + "." + minor;
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1) + " " + version;
  }
}
