package statusline.renderer.theme;

import java.util.Optional;

/// A value of a setting that has a fixed set of values.
public interface Choice {
  /// {@return the word in a configuration file: lower case, with hyphens}
  String key();

  /// {@return the choice with a key, or empty}
  ///
  /// @param choices all values of an enum
  /// @param key the word in the configuration file
  static <C extends Choice> Optional<C> named(C[] choices, String key) {
    for (C choice : choices) {
      if (choice.key().equals(key)) {
        return Optional.of(choice);
      }
    }
    return Optional.empty();
  }
}
