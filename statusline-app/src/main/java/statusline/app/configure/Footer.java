package statusline.app.configure;

import java.util.List;
import statusline.app.configure.ScreenBuffer.Span;

/// The last rows of the editor: the message, and the open dialog or the keys of the page.
final class Footer {
  private static final int LEAST_ROWS = 4;
  private static final String KEYS =
      " tab page  p presets  t themes  u undo  s save  S save as  q quit  ? help";

  private Footer() {}

  /// {@return the rows; more than usual if the message or the typed text needs them}
  ///
  /// @param page the page that is shown
  /// @param mostRows the maximum number of rows
  static List<String> of(EditorState state, EditorPage page, int columns, int mostRows) {
    Dialog dialog = state.dialog();
    ScreenBuffer asked = new ScreenBuffer(columns);
    if (dialog == null) {
      asked.line(Span.faint(" " + page.keys())).line(Span.faint(KEYS));
    } else {
      new TypedText(" " + dialog.label() + ": ", dialog.typed()).draw(asked);
    }
    ScreenBuffer footer = new ScreenBuffer(columns).text(state.message());
    int messageRows =
        Math.clamp(footer.size(), LEAST_ROWS - 2, Math.max(2, mostRows - asked.size()));
    List<String> rows = footer.window(messageRows);
    int askedRows = Math.clamp(asked.size(), 2, Math.max(2, mostRows - messageRows));
    rows.addAll(asked.size() > askedRows ? asked.end(askedRows) : asked.window(askedRows));
    return rows;
  }
}
