package statusline.app.configure;

import statusline.app.configure.ScreenBuffer.Emphasis;
import statusline.app.configure.ScreenBuffer.Span;

/// The help page of the editor.
final class KeyHelp {
  /// A terminal of 24 rows has room for 14.
  private static final String[] KEYS = {
    "tab, 1 to 4", "go to the next page, or to a page by its number",
    "up, down", "select a setting or a line",
    "left, right", "change the value; page 2: select a segment",
    "enter", "choose or type a value; page 2: module's settings",
    "d", "reset to the default",
    "p, t", "choose a preset or a theme from pictures",
    "shift with an arrow, HJKL", "page 2: move the segment",
    "a, x", "page 2: find and add a segment, remove it",
    "c, C, r", "page 2: colour of the segment, of its labels; label",
    "|, f", "page 2: separator before the segment, its form",
    "n, e", "page 2: add a line, edit the line as text",
    "u", "undo the last change",
    "s, S", "save to your user file, save to another file",
    "q, escape, ctrl-c", "quit; ctrl-c: quit without saving"
  };

  private static final int KEY_CELLS = 28;

  private KeyHelp() {}

  static void draw(ScreenBuffer buffer) {
    for (int i = 0; i < KEYS.length; i += 2) {
      buffer.line(
          new Span(Emphasis.BOLD, ScreenBuffer.column(" " + KEYS[i], KEY_CELLS)),
          Span.plain(KEYS[i + 1]));
    }
  }
}
