package statusline.app.configure;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import statusline.app.configure.Keystroke.Named;
import statusline.app.configure.ScreenBuffer.Emphasis;
import statusline.app.configure.ScreenBuffer.Span;
import statusline.config.KeyTable;
import statusline.config.json.JsonTextException;

/// The editor: handles keys and draws the screen, without access to the terminal. Not thread-safe.
final class Editor {
  private static final int MIN_COLUMNS = 30;
  private static final int MIN_ROWS = 12;
  private static final int MAX_PREVIEW_ROWS = 6;
  private static final int HEADER_ROWS = 5;
  private static final int FOOTER_ROWS = 4;

  private final EditorState state;
  private final Preview preview;
  private final DraftFiles files;
  private final List<EditorPage> pages = new ArrayList<>();
  private final LinesPage lines;
  private final LookChoices galleries;
  private int page;
  private boolean isHelpShown;
  private boolean isFinished;
  private boolean wasSaved;

  Editor(Draft draft, Preview preview, DraftFiles files) {
    this.state = new EditorState(draft, "git");
    this.preview = preview;
    this.files = files;
    this.galleries = new LookChoices(state, preview);
    this.lines = new LinesPage(state, galleries);
    pages.add(SettingsPage.look(state, galleries));
    pages.add(lines);
    pages.add(SettingsPage.module(state, state.moduleId(), galleries));
    pages.add(SettingsPage.broker(state, galleries));
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
      case TAB -> page = (page + 1) % pages.size();
      case BACK_TAB -> page = Math.floorMod(page - 1, pages.size());
      case ESCAPE -> quit();
      case ENTER -> enter(key);
      case CHARACTER -> character(key);
      default -> pages.get(page).press(key);
    }
  }

  private void enter(Keystroke key) throws IOException, JsonTextException {
    if (pages.get(page) == lines && !lines.selectedModule().isEmpty()) {
      state.showModule(lines.selectedModule());
      pages.set(2, SettingsPage.module(state, state.moduleId(), galleries));
      page = 2;
    } else {
      pages.get(page).press(key);
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
      case '1', '2', '3', '4' -> page = key.character() - '1';
      default -> pages.get(page).press(key);
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
    if (columns < MIN_COLUMNS || rows < MIN_ROWS) {
      return new ScreenBuffer(columns).line(Span.plain("too small; q to quit")).window(rows);
    }
    List<String> drawn = preview(columns);
    List<String> screen = new ArrayList<>(head(columns, drawn));
    screen.addAll(body(columns).window(rows - HEADER_ROWS - FOOTER_ROWS - drawn.size()));
    screen.addAll(foot(columns));
    return screen;
  }

  private ScreenBuffer body(int columns) {
    ScreenBuffer body = new ScreenBuffer(columns);
    Dialog dialog = state.dialog();
    if (isHelpShown) {
      KeyHelp.draw(body);
    } else if (dialog != null && dialog.hasBody()) {
      dialog.draw(body);
    } else {
      pages.get(page).draw(body);
    }
    return body;
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

  private List<String> head(int columns, List<String> drawn) {
    ScreenBuffer head = new ScreenBuffer(columns);
    boolean isChanged = state.draft().isChanged();
    head.line(
        new Span(Emphasis.BOLD, " statusline configure "),
        Span.plain(isChanged ? "changed " : ""),
        Span.faint(files.shortName()));
    head.line(Span.faint("-".repeat(columns)));
    drawn.forEach(head::rendered);
    head.line(Span.faint("-".repeat(columns)));
    List<Span> titles = new ArrayList<>();
    for (int i = 0; i < pages.size(); i++) {
      Emphasis emphasis = i == page ? Emphasis.REVERSE : Emphasis.PLAIN;
      titles.add(new Span(emphasis, " " + (i + 1) + " " + pages.get(i).title() + " "));
    }
    return head.line(titles).line().window(drawn.size() + HEADER_ROWS);
  }

  private List<String> foot(int columns) {
    ScreenBuffer foot = new ScreenBuffer(columns);
    @Nullable Dialog dialog = state.dialog();
    ScreenBuffer message = new ScreenBuffer(columns).text(state.message());
    message.window(FOOTER_ROWS - 2).forEach(foot::rendered);
    if (dialog == null) {
      foot.line(Span.faint(" " + pages.get(page).keys()));
      foot.line(
          Span.faint(" tab page  p presets  t themes  u undo  s save  S save as  q quit  ? help"));
    } else {
      foot.line(
          new Span(Emphasis.BOLD, " " + dialog.label() + ": "),
          Span.plain(dialog.typed()),
          new Span(Emphasis.REVERSE, " "));
    }
    return foot.window(FOOTER_ROWS);
  }
}
