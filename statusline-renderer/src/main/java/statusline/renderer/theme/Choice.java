package statusline.renderer.theme;

import java.util.Optional;

/// One of the words that a setting takes, as a configuration file writes it.
public interface Choice {
  /// {@return the word: lower-case, its parts joined by dashes}
  String key();

  /// {@return the choice with a word, of all there are}
  ///
  /// @param choices all values of an enum
  /// @param key the word, as it was written
  static <C extends Choice> Optional<C> named(C[] choices, String key) {
    for (C choice : choices) {
      if (choice.key().equals(key)) {
        return Optional.of(choice);
      }
    }
    return Optional.empty();
  }
}
