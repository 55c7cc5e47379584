package statusline.config;

import org.jspecify.annotations.Nullable;

/// One key of the configuration, described once: reading, sentences about mistakes, listings, the
/// JSON schema, the names of environment variables and arguments all come from here.
///
/// @param path from the root on, parted by dots; `*` stands for the id of any data module
/// @param kind what its value has to be
/// @param standard value where nobody says it; null where it depends
/// @param otherwise what holds where nobody says it, in words
/// @param sentence what it does
/// @param reach who may say it
/// @param shortName of a key of data modules in variables and arguments; empty where it is its own
public record Key(
    String path,
    Kind kind,
    @Nullable Object standard,
    String otherwise,
    String sentence,
    Reach reach,
    String shortName) {
  /// Stands for the id of any data module.
  static final String ANY_MODULE = "*";

  /// {@return a key with a value that holds where nobody says it}
  static Key of(String path, Kind kind, Object standard, Reach reach, String sentence) {
    return new Key(path, kind, standard, String.valueOf(standard), sentence, reach, "");
  }

  /// {@return a key without such a value}
  static Key open(String path, Kind kind, String otherwise, Reach reach, String sentence) {
    return new Key(path, kind, null, otherwise, sentence, reach, "");
  }

  /// {@return the same with a short name}
  Key called(String name) {
    return new Key(path, kind, standard, otherwise, sentence, reach, name);
  }

  /// {@return the last name of the path}
  public String name() {
    return path.substring(path.lastIndexOf('.') + 1);
  }

  /// {@return the first name of the path}
  public String section() {
    int dot = path.indexOf('.');
    return dot < 0 ? "" : path.substring(0, dot);
  }

  /// {@return the path of the key for one data module}
  public String path(String id) {
    return path.replace(ANY_MODULE, id);
  }
}
