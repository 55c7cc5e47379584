package statusline.install;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import statusline.config.json.CommentedJson;
import statusline.config.json.JsonTextException;
import statusline.config.json.Repeated;

/// What the member `statusLine` of the host's settings shall be, and `subagentStatusLine` where it
/// is wanted: the same command with an option.
///
/// @param command a shell runs
/// @param padding in cells; null to leave it as it is, 0 where it is not
/// @param refreshSeconds time between two runs; null to leave it as it is, 5 where it is not
/// @param subagents whether the rows of sub-agents are wanted
record StatusLineValue(
    String command, @Nullable Long padding, @Nullable Double refreshSeconds, boolean subagents) {
  static final List<String> PATH = List.of("statusLine");
  static final List<String> SUBAGENT_PATH = List.of("subagentStatusLine");

  private static final long STANDARD_PADDING = 0;
  private static final long STANDARD_REFRESH = 5;

  /// {@return settings with this as their status line}
  ///
  /// @param isOurs whether the one that is there is ours, so that what was decided for it stays
  /// @throws JsonTextException when they cannot be edited
  CommentedJson in(CommentedJson settings, boolean isOurs) throws JsonTextException {
    Map<?, ?> now = settings.value(PATH).orElse(null) instanceof Map<?, ?> map ? map : null;
    Map<String, @Nullable Object> value = new LinkedHashMap<>();
    value.put("type", "command");
    value.put("command", command);
    value.put("padding", chosen(now, isOurs, "padding", padding, STANDARD_PADDING));
    value.put(
        "refreshInterval",
        chosen(now, isOurs, "refreshInterval", number(refreshSeconds), STANDARD_REFRESH));
    CommentedJson edited = with(settings, PATH, value);
    return subagents ? with(edited, SUBAGENT_PATH, subagentValue()) : edited;
  }

  /// Other members of what is there stay.
  private static CommentedJson with(
      CommentedJson settings, List<String> path, Map<String, @Nullable Object> value)
      throws JsonTextException {
    if (!(settings.value(path).orElse(null) instanceof Map<?, ?>)) {
      return settings.with(path, value);
    }
    CommentedJson edited = settings;
    for (Map.Entry<String, @Nullable Object> member : value.entrySet()) {
      edited = edited.with(List.of(path.getFirst(), member.getKey()), member.getValue());
    }
    return edited;
  }

  private Map<String, @Nullable Object> subagentValue() {
    Map<String, @Nullable Object> value = new LinkedHashMap<>();
    value.put("type", "command");
    value.put("command", subagentCommand(command));
    return value;
  }

  /// {@return the command that answers for sub-agents, made of that for the line}
  static String subagentCommand(String command) {
    return command + " --subagents";
  }

  private static Object chosen(
      @Nullable Map<?, ?> now, boolean isOurs, String key, @Nullable Object wanted, Object other) {
    if (wanted != null) {
      return wanted;
    }
    Object kept = isOurs && now != null ? now.get(key) : null;
    return kept == null ? other : kept;
  }

  /// {@return a number without a fraction where it has none}
  private static @Nullable Object number(@Nullable Double seconds) {
    return seconds == null || seconds % 1 != 0 ? seconds : (Object) seconds.longValue();
  }

  /// {@return a settings file with nothing but this, to be pasted}
  String text() throws JsonTextException {
    return in(CommentedJson.of("", Repeated.LAST_COUNTS), false).text();
  }

  /// {@return the command of a status line}
  ///
  /// @param statusLine as the settings have it
  static Optional<String> command(@Nullable Object statusLine) {
    return statusLine instanceof Map<?, ?> members && members.get("command") instanceof String text
        ? Optional.of(text)
        : Optional.empty();
  }
}
