package statusline.renderer.terminal;

import org.jspecify.annotations.Nullable;

/// A style as escape sequences.
final class TerminalStyle {
  /// The terminal's own style.
  static final TerminalStyle PLAIN = new TerminalStyle("", "", null);

  private final String start;
  private final String change;
  private final @Nullable Background blank;

  /// @param start the sequence that changes from the terminal's own style to this one
  /// @param change the sequence that changes from any other style to this one
  /// @param blank the block whose spaces look the same in this style; null if there is none
  TerminalStyle(String start, String change, @Nullable Background blank) {
    this.blank = blank;
    this.start = start;
    this.change = change;
  }

  String start() {
    return start;
  }

  String change() {
    return change;
  }

  /// {@return whether a space in this style looks like a space of a block}
  boolean isBlankOn(Background block) {
    return blank == block;
  }

  boolean isPlain() {
    return start.isEmpty();
  }

  boolean isSame(TerminalStyle other) {
    return start.equals(other.start);
  }
}
