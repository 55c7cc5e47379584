package statusline.renderer.terminal;

/// A style as escape sequences.
final class TerminalStyle {
  /// The terminal's own style.
  static final TerminalStyle PLAIN = new TerminalStyle("", "");

  private final String start;
  private final String change;

  /// @param start the sequence that changes from the terminal's own style to this one
  /// @param change the sequence that changes from any other style to this one
  TerminalStyle(String start, String change) {
    this.start = start;
    this.change = change;
  }

  String start() {
    return start;
  }

  String change() {
    return change;
  }

  boolean isPlain() {
    return start.isEmpty();
  }

  boolean isSame(TerminalStyle other) {
    return start.equals(other.start);
  }
}
