package statusline.config;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import statusline.config.file.Nearest;
import statusline.config.module.KnownSegments;

/// A key and a value that a user types, to be written into a file.
///
/// @param path names of the members, from the root
/// @param value that is written
public record WrittenSetting(List<String> path, Object value) {
  /// {@return the setting that a user typed}
  ///
  /// @param key such as `renderer.theme`
  /// @param text of the value: a word, a number, or JSON
  /// @param themes names of all themes
  /// @throws IllegalArgumentException if the key does not exist or the value is invalid; the
  ///     message contains the reason
  public static WrittenSetting of(String key, String text, List<String> themes) {
    List<String> path = path(key);
    Optional<Key> known = KeyTable.find(key);
    if (known.isEmpty()) {
      return new WrittenSetting(path, LineList.json(text));
    }
    Kind kind = known.get().kind();
    Object value = kind.parsed(text);
    Object accepted = kind.accepted(value);
    if (accepted == null) {
      throw new IllegalArgumentException(kind.mismatch(key, text));
    }
    requireKnownNames(key, kind, accepted);
    if (key.equals(LookKeys.THEME.path()) && !themes.contains(text)) {
      throw new IllegalArgumentException(
          Nearest.withChoice(Configuration.unknownTheme(text, themes), "Themes", themes));
    }
    return new WrittenSetting(path, kind.type() == Kind.Type.DURATION ? length(text) : value);
  }

  /// Checks the segments in the text of one edge of a line.
  ///
  /// @throws IllegalArgumentException if no installed data module provides one of them
  public static void requireKnownSegments(String groups) {
    requireKnownNames(LookKeys.LINES.path(), Kind.LINES, List.of(Map.of("left", groups)));
  }

  private static void requireKnownNames(String key, Kind kind, Object value) {
    List<String> unknown = SegmentNames.unknown(kind, value);
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException(KnownSegments.mistakeWithChoice(key, unknown.getFirst()));
    }
  }

  /// {@return the names of a key's path}
  ///
  /// @throws IllegalArgumentException if there is no such key
  public static List<String> path(String key) {
    List<String> path = List.of(key.split("\\.", 3));
    if (KeyTable.find(key).isEmpty() && !isForeign(path)) {
      throw new IllegalArgumentException(KeyTable.noKey(key));
    }
    if (path.getFirst().equals("modules") && !KeyTable.mayBeModule(path.get(1))) {
      throw new IllegalArgumentException(KeyTable.noModule(path.get(1)));
    }
    return path;
  }

  /// A third-party data module has keys that the table does not know.
  private static boolean isForeign(List<String> path) {
    return path.size() == 3
        && path.getFirst().equals("modules")
        && KeyTable.mayBeModule(path.get(1))
        && !KeyTable.moduleIds().contains(path.get(1));
  }

  private static Object length(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException notMillis) {
      return text;
    }
  }
}
