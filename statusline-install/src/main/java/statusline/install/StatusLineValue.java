package statusline.install;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import statusline.config.json.CommentedJson;
import statusline.config.json.DuplicateNames;
import statusline.config.json.JsonTextException;

/// The value of `statusLine` in the host's settings, and of `subagentStatusLine` if requested: the
/// same command with an option.
///
/// @param command that a shell runs
/// @param padding in cells; null to keep the current value, or 0 if there is none
/// @param refreshSeconds time between two runs; null to keep the current value, or 5 if there is
///     none
/// @param subagents whether the rows of sub-agents are requested
record StatusLineValue(
    String command, @Nullable Long padding, @Nullable Double refreshSeconds, boolean subagents) {
  static final List<String> PATH = List.of("statusLine");
  static final List<String> SUBAGENT_PATH = List.of("subagentStatusLine");

  private static final long DEFAULT_PADDING = 0;
  private static final long DEFAULT_REFRESH = 5;

  /// {@return the settings with this status line}
  ///
  /// @param isOurs whether the current one is ours, so that its padding and interval are kept
  /// @throws JsonTextException if the settings cannot be edited
  CommentedJson in(CommentedJson settings, boolean isOurs) throws JsonTextException {
    Map<?, ?> now = settings.value(PATH).orElse(null) instanceof Map<?, ?> map ? map : null;
    Map<String, @Nullable Object> value = new LinkedHashMap<>();
    value.put("type", "command");
    value.put("command", command);
    value.put("padding", chosen(now, isOurs, "padding", padding, DEFAULT_PADDING));
    value.put(
        "refreshInterval",
        chosen(now, isOurs, "refreshInterval", number(refreshSeconds), DEFAULT_REFRESH));
    CommentedJson edited = with(settings, PATH, value);
    return subagents ? with(edited, SUBAGENT_PATH, subagentValue()) : edited;
  }

  /// Keeps the other members of the current value.
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

  /// {@return the command for the rows of sub-agents}
  static String subagentCommand(String command) {
    return command + " --subagents";
  }

  private static Object chosen(
      @Nullable Map<?, ?> now,
      boolean isOurs,
      String key,
      @Nullable Object wanted,
      Object defaultValue) {
    if (wanted != null) {
      return wanted;
    }
    Object kept = isOurs && now != null ? now.get(key) : null;
    return kept == null ? defaultValue : kept;
  }

  /// {@return an integral number as `Long`}
  private static @Nullable Object number(@Nullable Double seconds) {
    return seconds == null || seconds % 1 != 0 ? seconds : (Object) seconds.longValue();
  }

  /// {@return a settings file with only this value, for the user to copy}
  String text() throws JsonTextException {
    return in(CommentedJson.of("", DuplicateNames.LAST_WINS), false).text();
  }

  /// {@return the command of a status line}
  ///
  /// @param statusLine its value in the settings
  static Optional<String> command(@Nullable Object statusLine) {
    return statusLine instanceof Map<?, ?> members && members.get("command") instanceof String text
        ? Optional.of(text)
        : Optional.empty();
  }
}
