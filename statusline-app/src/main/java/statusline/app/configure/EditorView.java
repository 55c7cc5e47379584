package statusline.app.configure;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import statusline.app.configure.ScreenBuffer.Emphasis;
import statusline.app.configure.ScreenBuffer.Span;

/// The screen of the editor: the preview, the page or the open dialog, and the footer.
///
/// @param state of the editor
/// @param preview that draws the line
/// @param files whose name the first row shows
record EditorView(EditorState state, Preview preview, DraftFiles files) {
  private static final int MIN_COLUMNS = 30;
  private static final int MIN_ROWS = 12;
  private static final int MAX_PREVIEW_ROWS = 6;
  private static final int HEADER_ROWS = 5;

  /// {@return the rows of the screen}
  List<String> rows(EditorPages pages, boolean isHelpShown, int columns, int rows) {
    if (columns < MIN_COLUMNS || rows < MIN_ROWS) {
      return new ScreenBuffer(columns).line(Span.plain("too small; q to quit")).window(rows);
    }
    List<String> screen = new ArrayList<>(head(pages, columns));
    List<String> footer = Footer.of(state, pages.current(), columns, rows / 2);
    int bodyRows = Math.max(0, rows - screen.size() - footer.size());
    screen.addAll(body(pages.current(), isHelpShown, columns).window(bodyRows));
    screen.addAll(footer);
    return screen.subList(0, rows);
  }

  private List<String> head(EditorPages pages, int columns) {
    ScreenBuffer head = new ScreenBuffer(columns);
    boolean isChanged = state.draft().isChanged();
    head.line(
        new Span(Emphasis.BOLD, " statusline configure "),
        Span.plain(isChanged ? "changed " : ""),
        Span.faint(files.shortName()));
    head.line(Span.faint("-".repeat(columns)));
    List<String> drawn = preview(columns);
    drawn.forEach(head::rendered);
    head.line(Span.faint("-".repeat(columns)));
    return head.line(pages.titles()).line().window(drawn.size() + HEADER_ROWS);
  }

  private List<String> preview(int columns) {
    List<String> drawn;
    try {
      drawn = preview.rows(state.draft(), columns);
    } catch (IOException unavailable) {
      return List.of("no preview: " + unavailable.getMessage());
    }
    return drawn.size() > MAX_PREVIEW_ROWS ? drawn.subList(0, MAX_PREVIEW_ROWS) : drawn;
  }

  private ScreenBuffer body(EditorPage page, boolean isHelpShown, int columns) {
    ScreenBuffer body = new ScreenBuffer(columns);
    Dialog dialog = state.dialog();
    if (isHelpShown) {
      KeyHelp.draw(body);
    } else if (dialog != null && dialog.hasBody()) {
      dialog.draw(body);
    } else {
      page.draw(body);
    }
    return body;
  }
}
