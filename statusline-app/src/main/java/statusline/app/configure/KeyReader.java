package statusline.app.configure;

import java.io.IOException;
import statusline.app.configure.Keystroke.Named;

/// Decodes the escape sequences of common terminals into keys.
final class KeyReader {
  /// How long to wait for the rest of a sequence, which ssh may send in another packet. An escape
  /// character without a rest is the escape key.
  private static final long SEQUENCE_MILLIS = 100;

  private static final int ESCAPE = 27;

  private final Characters characters;

  KeyReader(Characters characters) {
    this.characters = characters;
  }

  /// The characters that a terminal sends.
  interface Characters {
    /// The end of the stream.
    int END = -1;

    /// The wait timed out.
    int NOTHING = -2;

    /// {@return the next character, `END` or `NOTHING`}
    ///
    /// @param millis how long to wait, in milliseconds
    /// @throws IOException if the terminal is closed
    int next(long millis) throws IOException;
  }

  /// {@return the next key}
  ///
  /// @param millis how long to wait, in milliseconds
  Keystroke next(long millis) throws IOException {
    int c = characters.next(millis);
    return switch (c) {
      case Characters.END -> Keystroke.of(Named.CLOSED);
      case Characters.NOTHING -> Keystroke.of(Named.NOTHING);
      case ESCAPE -> sequence();
      case '\r', '\n' -> Keystroke.of(Named.ENTER);
      case '\t' -> Keystroke.of(Named.TAB);
      case 3 -> Keystroke.of(Named.INTERRUPT);
      case 8, 127 -> Keystroke.of(Named.BACKSPACE);
      default -> c < ' ' ? Keystroke.of(Named.NOTHING) : Keystroke.typing(codePoint(c));
    };
  }

  private int codePoint(int c) throws IOException {
    if (!Character.isHighSurrogate((char) c)) {
      return c;
    }
    int low = characters.next(SEQUENCE_MILLIS);
    return low < 0 ? '?' : Character.toCodePoint((char) c, (char) low);
  }

  private Keystroke sequence() throws IOException {
    int introducer = characters.next(SEQUENCE_MILLIS);
    if (introducer != '[' && introducer != 'O') {
      return Keystroke.of(Named.ESCAPE);
    }
    StringBuilder parameters = new StringBuilder();
    int c = characters.next(SEQUENCE_MILLIS);
    while (c == ';' || (c >= '0' && c <= '9')) {
      parameters.append((char) c);
      c = characters.next(SEQUENCE_MILLIS);
    }
    return Keystroke.of(named(c, parameters.toString()));
  }

  private static Named named(int last, String parameters) {
    boolean shifted = parameters.endsWith(";2");
    return switch (last) {
      case 'A' -> shifted ? Named.FAR_UP : Named.UP;
      case 'B' -> shifted ? Named.FAR_DOWN : Named.DOWN;
      case 'C' -> shifted ? Named.FAR_RIGHT : Named.RIGHT;
      case 'D' -> shifted ? Named.FAR_LEFT : Named.LEFT;
      case 'Z' -> Named.BACK_TAB;
      case '~' -> parameters.equals("3") ? Named.DELETE : Named.NOTHING;
      default -> Named.NOTHING;
    };
  }
}
