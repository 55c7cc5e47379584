package statusline.app.configure;

import statusline.app.configure.Sheet.Paint;
import statusline.app.configure.Sheet.Part;

/// What every key does.
final class Help {
  private static final String[] KEYS = {
    "tab, 1 to 4", "the next page, or one by its number",
    "up, down", "the setting or the row to change",
    "left, right", "another value; on page 2 another segment",
    "enter", "type a value; on page 2 the settings of the segment's module",
    "d", "the default again, by taking the key out of your file",
    "shift with an arrow, HJKL", "on page 2 move the segment",
    "a, x", "on page 2 add a segment, remove one",
    "|", "on page 2 how a segment is joined to the one before it",
    "f", "on page 2 its longest form: full, brief, minimal",
    "n, e", "on page 2 a new line, the row as a text",
    "u", "take the last change back",
    "s, S", "save in your file, save as another one",
    "q, escape", "leave; asks when something is not saved",
    "ctrl-c", "leave without saving"
  };

  private static final int KEY_CELLS = 28;

  private Help() {}

  static void draw(Sheet sheet) {
    for (int i = 0; i < KEYS.length; i += 2) {
      sheet.line(
          new Part(Paint.BOLD, Sheet.column(" " + KEYS[i], KEY_CELLS)), Part.plain(KEYS[i + 1]));
    }
  }
}
