package statusline.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import statusline.config.json.Repeated;
import statusline.config.json.SyntaxTree;
import statusline.config.json.Values;

/// A key and a value as a person types them, to be written into a file.
///
/// @param path names from the root on
/// @param value as it is to be written
public record WrittenSetting(List<String> path, Object value) {
  /// {@return what a person means}
  ///
  /// @param key such as `renderer.theme`
  /// @param text of the value: a word, a number, or JSON
  /// @throws IllegalArgumentException with a sentence, where there is no such key, or its value
  ///     has to be another
  public static WrittenSetting of(String key, String text) {
    List<String> path = path(key);
    Optional<Key> known = KeyTable.find(key);
    if (known.isEmpty()) {
      return new WrittenSetting(path, anything(text));
    }
    Kind kind = known.get().kind();
    Object value = kind.parsed(text);
    if (kind.accepted(value) == null) {
      throw new IllegalArgumentException(Problem.wrongValue(key, text, kind));
    }
    return new WrittenSetting(path, kind.type() == Kind.Type.DURATION ? length(text) : value);
  }

  /// {@return the names of a key's path}
  ///
  /// @throws IllegalArgumentException with a sentence, where there is no such key
  public static List<String> path(String key) {
    List<String> path = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= key.length(); i++) {
      boolean isEnd = i == key.length() || (key.charAt(i) == '.' && path.size() < 2);
      if (isEnd) {
        path.add(key.substring(start, i));
        start = i + 1;
      }
    }
    if (KeyTable.find(key).isEmpty() && !isForeign(path)) {
      throw new IllegalArgumentException(KeyTable.noKey(key));
    }
    if (path.getFirst().equals("modules") && !KeyTable.mayBeModule(path.get(1))) {
      throw new IllegalArgumentException(KeyTable.noModule(path.get(1)));
    }
    return List.copyOf(path);
  }

  /// A data module that is none of ours has keys of its own.
  private static boolean isForeign(List<String> path) {
    return path.size() == 3
        && path.getFirst().equals("modules")
        && KeyTable.mayBeModule(path.get(1))
        && !KeyTable.moduleIds().contains(path.get(1));
  }

  private static Object length(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException withUnit) {
      return text;
    }
  }

  private static Object anything(String text) {
    SyntaxTree tree = SyntaxTree.of(text);
    Object value =
        tree.root() == null || tree.problem() != null
            ? null
            : new Values(Repeated.FIRST_COUNTS).of(tree.root());
    return value == null ? text : value;
  }
}
