package statusline.app.configure;

import statusline.app.configure.ScreenBuffer.Emphasis;
import statusline.app.configure.ScreenBuffer.Span;

/// The help page of the editor.
final class KeyHelp {
  private static final String[] KEYS = {
    "tab, 1 to 4", "go to the next page, or to a page by its number",
    "up, down", "select a setting or a line",
    "left, right", "change the value; page 2: select a segment",
    "enter", "type a value; page 2: settings of the module",
    "d", "reset to the default: remove the key from your user file",
    "shift with an arrow, HJKL", "page 2: move the segment",
    "p, t", "choose a preset or a theme from pictures",
    "a, x", "page 2: find and add a segment, remove it",
    "|", "page 2: change the separator before the segment",
    "f", "page 2: choose full, brief or minimal form",
    "n, e", "page 2: add a line, edit the line as text",
    "u", "undo the last change",
    "s, S", "save to your user file, save to another file",
    "q, escape", "quit; asks about unsaved changes",
    "ctrl-c", "quit without saving"
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
