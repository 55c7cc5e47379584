package statusline.app.configure;

import java.io.IOException;
import java.util.List;
import statusline.app.configure.Keystroke.Named;
import statusline.config.KeyTable;
import statusline.config.json.JsonTextException;

/// The editor: handles keys, without access to the terminal. Not thread-safe.
final class Editor {
  private final EditorState state;
  private final DraftFiles files;
  private final EditorView view;
  private final LookChoices galleries;
  private final EditorPages pages;
  private boolean isHelpShown;
  private boolean isFinished;
  private boolean wasSaved;

  Editor(Draft draft, Preview preview, DraftFiles files) {
    this.state = new EditorState(draft, "git");
    this.files = files;
    this.view = new EditorView(state, preview, files);
    this.galleries = new LookChoices(state, preview);
    this.pages = new EditorPages(state, galleries);
  }

  /// {@return whether the user has quit}
  boolean isFinished() {
    return isFinished;
  }

  /// {@return whether the user file was saved}
  boolean wasSaved() {
    return wasSaved;
  }

  /// Handles a key. The footer reports errors.
  void press(Keystroke key) {
    if (key.key() == Named.NOTHING) {
      return;
    }
    if (key.key() == Named.INTERRUPT || key.key() == Named.CLOSED) {
      isFinished = true;
      return;
    }
    try {
      handle(key);
    } catch (IOException | JsonTextException | IllegalArgumentException failure) {
      state.report(String.valueOf(failure.getMessage()));
    }
  }

  private void handle(Keystroke key) throws IOException, JsonTextException {
    Dialog dialog = state.dialog();
    if (dialog != null) {
      answer(dialog, key);
    } else if (isHelpShown) {
      isHelpShown = false;
    } else {
      state.report("");
      command(key);
    }
  }

  /// Keeps the dialog open if its answer is invalid, so that the user can correct it.
  private void answer(Dialog dialog, Keystroke key) throws IOException, JsonTextException {
    String before = state.message();
    state.report("");
    if (dialog.press(key)) {
      if (state.dialog() == dialog) {
        state.closeDialog();
      }
    } else {
      state.report(before);
    }
  }

  private void command(Keystroke key) throws IOException, JsonTextException {
    switch (key.key()) {
      case TAB -> pages.move(1);
      case BACK_TAB -> pages.move(-1);
      case ESCAPE -> quit();
      case ENTER -> pages.enter(key);
      case CHARACTER -> character(key);
      default -> pages.current().press(key);
    }
  }

  private void character(Keystroke key) throws IOException, JsonTextException {
    switch (key.character()) {
      case 'q' -> quit();
      case 's' -> save();
      case 'S' -> state.ask(Prompt.text("save as", "", this::saveAs));
      case 't' -> openGallery(LookChoices.THEME);
      case 'p' -> openGallery(LookChoices.PRESET);
      case 'u' -> state.report(state.draft().undo() ? "undone" : "there is nothing to undo");
      case '?' -> isHelpShown = true;
      case '1', '2', '3', '4' -> pages.show(key.character() - '1');
      default -> pages.current().press(key);
    }
  }

  private void openGallery(String key) {
    galleries.open(
        key, new EditableSetting(key, KeyTable.find(key).orElseThrow()).value(state.draft()));
  }

  private void save() throws IOException, JsonTextException {
    files.save(state.draft());
    wasSaved = true;
    state.report("saved in " + files.userFile());
  }

  private void saveAs(String name) throws IOException {
    state.report("saved in " + files.saveAs(state.draft(), name));
  }

  private void quit() {
    if (state.draft().isChanged()) {
      state.ask(Prompt.key("save the changes? y, n, or escape to continue", this::quit));
    } else {
      isFinished = true;
    }
  }

  private void quit(String answer) throws IOException, JsonTextException {
    if (answer.equals("y")) {
      save();
    }
    isFinished = answer.equals("y") || answer.equals("n");
  }

  /// {@return the rows of the screen}
  List<String> view(int columns, int rows) {
    return view.rows(pages, isHelpShown, columns, rows);
  }
}
