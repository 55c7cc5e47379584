package statusline.config;

import org.jspecify.annotations.Nullable;

/// One key of the configuration. Reading, messages about mistakes, listings, the JSON schema, and
/// the names of environment variables and arguments are all derived from it.
///
/// @param path from the root, separated by dots; `*` stands for the id of any data module
/// @param kind the type and range of its value
/// @param standard the default value; null if the default depends on something else
/// @param defaultText description of the default value
/// @param sentence what the key does
/// @param reach where it may be set
/// @param shortName of a data module's key in variables and arguments; empty if it is the name
///     itself
public record Key(
    String path,
    Kind kind,
    @Nullable Object standard,
    String defaultText,
    String sentence,
    Reach reach,
    String shortName) {
  /// Stands for the id of any data module.
  static final String ANY_MODULE = "*";

  /// {@return a key with a default value}
  static Key of(String path, Kind kind, Object standard, Reach reach, String sentence) {
    return new Key(path, kind, standard, String.valueOf(standard), sentence, reach, "");
  }

  /// {@return a key whose default depends on something else}
  static Key open(String path, Kind kind, String defaultText, Reach reach, String sentence) {
    return new Key(path, kind, null, defaultText, sentence, reach, "");
  }

  /// {@return this key with a short name}
  Key called(String name) {
    return new Key(path, kind, standard, defaultText, sentence, reach, name);
  }

  /// {@return the last name of the path}
  public String name() {
    return path.substring(path.lastIndexOf('.') + 1);
  }

  /// {@return the first name of the path; empty if it has only one}
  public String section() {
    int dot = path.indexOf('.');
    return dot < 0 ? "" : path.substring(0, dot);
  }

  /// {@return the path of the key for one data module}
  public String path(String id) {
    return path.replace(ANY_MODULE, id);
  }
}
