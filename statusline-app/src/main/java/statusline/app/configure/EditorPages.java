package statusline.app.configure;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import statusline.app.configure.ScreenBuffer.Emphasis;
import statusline.app.configure.ScreenBuffer.Span;
import statusline.config.json.JsonTextException;

/// The pages of the editor, one of which is shown. Not thread-safe.
final class EditorPages {
  /// The place of the page with the settings of one data module.
  private static final int MODULE = 2;

  private final EditorState state;
  private final LookChoices galleries;
  private final LinesPage lines;
  private final List<EditorPage> pages = new ArrayList<>();
  private int shown;

  EditorPages(EditorState state, LookChoices galleries) {
    this.state = state;
    this.galleries = galleries;
    this.lines = new LinesPage(state, galleries);
    pages.add(SettingsPage.look(state, galleries));
    pages.add(lines);
    pages.add(SettingsPage.module(state, state.moduleId(), galleries));
    pages.add(SettingsPage.broker(state, galleries));
  }

  EditorPage current() {
    return pages.get(shown);
  }

  /// Shows the page at a distance from the current one.
  void move(int by) {
    show(Math.floorMod(shown + by, pages.size()));
  }

  void show(int index) {
    shown = index;
  }

  /// Opens the settings of the data module under the cursor, or handles the key on another page.
  void enter(Keystroke key) throws IOException, JsonTextException {
    if (current() == lines && !lines.selectedModule().isEmpty()) {
      state.showModule(lines.selectedModule());
      pages.set(MODULE, SettingsPage.module(state, state.moduleId(), galleries));
      show(MODULE);
    } else {
      current().press(key);
    }
  }

  /// {@return the titles, with the current one emphasised}
  List<Span> titles() {
    List<Span> titles = new ArrayList<>();
    for (int i = 0; i < pages.size(); i++) {
      Emphasis emphasis = i == shown ? Emphasis.REVERSE : Emphasis.PLAIN;
      titles.add(new Span(emphasis, " " + (i + 1) + " " + pages.get(i).title() + " "));
    }
    return titles;
  }
}
