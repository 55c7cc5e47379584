package statusline.app.configure;

/// A key that the user pressed.
///
/// @param key the key
/// @param character the code point that it types, or 0
record Keystroke(Named key, int character) {
  /// The keys.
  enum Named {
    /// A key that types a character.
    CHARACTER,
    UP,
    DOWN,
    LEFT,
    RIGHT,
    /// An arrow with shift.
    FAR_UP,
    FAR_DOWN,
    FAR_LEFT,
    FAR_RIGHT,
    ENTER,
    ESCAPE,
    TAB,
    BACK_TAB,
    BACKSPACE,
    DELETE,
    /// Ctrl-C.
    INTERRUPT,
    /// No key: the terminal was resized, or the wait timed out.
    NOTHING,
    /// No key: the terminal is closed.
    CLOSED
  }

  static Keystroke of(Named key) {
    return new Keystroke(key, 0);
  }

  /// {@return the key that types a character}
  static Keystroke typing(int character) {
    return new Keystroke(Named.CHARACTER, character);
  }

  /// {@return whether the key types the given character}
  boolean types(char expected) {
    return key == Named.CHARACTER && character == expected;
  }
}
