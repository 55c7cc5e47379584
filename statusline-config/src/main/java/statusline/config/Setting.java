package statusline.config;

import statusline.config.file.Problem;

/// The value of a key and its source.
///
/// @param value in the type of its kind: `Boolean`, `Long`, `Double`, `String`, `List` or `Map`
/// @param origin the layer that sets it
/// @param location in that layer: a file with line and column, a variable, or an argument; empty
///     for a default
public record Setting(Object value, Origin origin, String location) {
  /// {@return a problem of this setting}
  Problem problem(String sentence) {
    return Problem.at(location, sentence);
  }
}
