package statusline.app.configure;

/// A key that a person pressed.
///
/// @param key which one
/// @param character what it types, as a code point; 0 where it types nothing
record Keystroke(Named key, int character) {
  /// Keys by name.
  enum Named {
    /// One that types a character.
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
    /// No key: the terminal has another size, or nothing happened.
    NOTHING,
    /// No key: the terminal is gone.
    CLOSED
  }

  static Keystroke of(Named key) {
    return new Keystroke(key, 0);
  }

  /// {@return the key of a character}
  static Keystroke typing(int character) {
    return new Keystroke(Named.CHARACTER, character);
  }

  /// {@return whether it types a character}
  boolean types(char wanted) {
    return key == Named.CHARACTER && character == wanted;
  }
}
