package statusline.renderer.terminal;

/// A look as escape sequences. Two are the same look when they are the same object: `Inks` mixes
/// each once.
final class Ink {
  /// The terminal's own look.
  static final Ink PLAIN = new Ink("", "");

  private final String begin;
  private final String change;

  /// @param begin from the terminal's own look on
  /// @param change from any other look on
  Ink(String begin, String change) {
    this.begin = begin;
    this.change = change;
  }

  String begin() {
    return begin;
  }

  String change() {
    return change;
  }

  boolean isPlain() {
    return begin.isEmpty();
  }
}
