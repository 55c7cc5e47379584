package statusline.app.configure;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import statusline.app.configure.Keystroke.Named;
import statusline.app.configure.Sheet.Paint;
import statusline.app.configure.Sheet.Part;
import statusline.config.json.JsonTextException;

/// The whole screen: what keys do, and what there is to see. It knows no terminal. For one thread.
final class Editor {
  private static final int LEAST_COLUMNS = 30;
  private static final int LEAST_ROWS = 12;
  private static final int MOST_PREVIEW_ROWS = 6;
  private static final int HEAD_ROWS = 5;
  private static final int FOOT_ROWS = 4;

  private final Desk desk;
  private final Preview preview;
  private final Storage storage;
  private final List<Page> pages = new ArrayList<>();
  private final LinesPage lines;
  private int page;
  private boolean helps;
  private boolean isOver;
  private boolean wasSaved;

  Editor(Draft draft, Preview preview, Storage storage) {
    this.desk = new Desk(draft, "git");
    this.preview = preview;
    this.storage = storage;
    this.lines = new LinesPage(desk, () -> preview.segments(draft));
    pages.add(SettingsPage.look(desk));
    pages.add(lines);
    pages.add(SettingsPage.module(desk, desk.moduleId()));
    pages.add(SettingsPage.broker(desk));
  }

  /// {@return whether the person has left}
  boolean isOver() {
    return isOver;
  }

  /// {@return whether something was saved in the user's file}
  boolean wasSaved() {
    return wasSaved;
  }

  /// Does what a key asks for; what cannot be is said in the foot of the screen.
  void press(Keystroke key) {
    if (key.key() == Named.NOTHING) {
      return;
    }
    if (key.key() == Named.INTERRUPT || key.key() == Named.CLOSED) {
      isOver = true;
      return;
    }
    try {
      meant(key);
    } catch (IOException | JsonTextException | IllegalArgumentException impossible) {
      desk.tell(String.valueOf(impossible.getMessage()));
    }
  }

  private void meant(Keystroke key) throws IOException, JsonTextException {
    Prompt prompt = desk.prompt();
    if (prompt != null) {
      answer(prompt, key);
    } else if (helps) {
      helps = false;
    } else {
      desk.tell("");
      command(key);
    }
  }

  /// A wrong answer is told, and can be mended.
  private void answer(Prompt prompt, Keystroke key) throws IOException, JsonTextException {
    String before = desk.sentence();
    desk.tell("");
    if (prompt.press(key)) {
      if (desk.prompt() == prompt) {
        desk.answered();
      }
    } else {
      desk.tell(before);
    }
  }

  private void command(Keystroke key) throws IOException, JsonTextException {
    switch (key.key()) {
      case TAB -> page = (page + 1) % pages.size();
      case BACK_TAB -> page = Math.floorMod(page - 1, pages.size());
      case ESCAPE -> leave();
      case ENTER -> enter(key);
      case CHARACTER -> typed(key);
      default -> pages.get(page).press(key);
    }
  }

  private void enter(Keystroke key) throws IOException, JsonTextException {
    if (pages.get(page) == lines && !lines.chosenModule().isEmpty()) {
      desk.choose(lines.chosenModule());
      pages.set(2, SettingsPage.module(desk, desk.moduleId()));
      page = 2;
    } else {
      pages.get(page).press(key);
    }
  }

  private void typed(Keystroke key) throws IOException, JsonTextException {
    switch (key.character()) {
      case 'q' -> leave();
      case 's' -> save();
      case 'S' -> desk.ask(Prompt.text("save as", "", this::saveAs));
      case 'u' -> desk.tell(desk.draft().undo() ? "taken back" : "there is nothing to take back");
      case '?' -> helps = true;
      case '1', '2', '3', '4' -> page = key.character() - '1';
      default -> pages.get(page).press(key);
    }
  }

  private void save() throws IOException, JsonTextException {
    storage.save(desk.draft());
    wasSaved = true;
    desk.tell("saved in " + storage.userFile());
  }

  private void saveAs(String name) throws IOException {
    desk.tell("saved in " + storage.saveAs(desk.draft(), name));
  }

  private void leave() {
    if (desk.draft().isChanged()) {
      desk.ask(Prompt.key("save the changes? y, n, or escape to stay", this::leave));
    } else {
      isOver = true;
    }
  }

  private void leave(String answer) throws IOException, JsonTextException {
    if (answer.equals("y")) {
      save();
    }
    isOver = answer.equals("y") || answer.equals("n");
  }

  /// {@return the screen, row by row}
  List<String> view(int columns, int rows) {
    if (columns < LEAST_COLUMNS || rows < LEAST_ROWS) {
      return new Sheet(columns).line(Part.plain("too small for this; q leaves")).window(rows);
    }
    List<String> drawn = preview(columns);
    List<String> screen = new ArrayList<>(head(columns, drawn));
    screen.addAll(body(columns).window(rows - HEAD_ROWS - FOOT_ROWS - drawn.size()));
    screen.addAll(foot(columns));
    return screen;
  }

  private Sheet body(int columns) {
    Sheet body = new Sheet(columns);
    Prompt prompt = desk.prompt();
    if (helps) {
      Help.draw(body);
    } else if (prompt != null && !prompt.choices().isEmpty()) {
      body.words(prompt.choices(), "  ");
    } else {
      pages.get(page).draw(body);
    }
    return body;
  }

  private List<String> preview(int columns) {
    List<String> drawn;
    try {
      drawn = preview.rows(desk.draft(), columns);
    } catch (IOException noPlace) {
      return List.of("no preview: " + noPlace.getMessage());
    }
    return drawn.size() > MOST_PREVIEW_ROWS ? drawn.subList(0, MOST_PREVIEW_ROWS) : drawn;
  }

  private List<String> head(int columns, List<String> drawn) {
    Sheet head = new Sheet(columns);
    boolean isChanged = desk.draft().isChanged();
    head.line(
        new Part(Paint.BOLD, " statusline configure "),
        Part.plain(isChanged ? "changed " : ""),
        Part.faint(storage.userFile().toString()));
    head.line(Part.faint("-".repeat(columns)));
    drawn.forEach(head::drawn);
    head.line(Part.faint("-".repeat(columns)));
    List<Part> titles = new ArrayList<>();
    for (int i = 0; i < pages.size(); i++) {
      Paint paint = i == page ? Paint.CHOSEN : Paint.PLAIN;
      titles.add(new Part(paint, " " + (i + 1) + " " + pages.get(i).title() + " "));
    }
    return head.line(titles).line().window(drawn.size() + HEAD_ROWS);
  }

  private List<String> foot(int columns) {
    Sheet foot = new Sheet(columns);
    @Nullable Prompt prompt = desk.prompt();
    Sheet sentence = new Sheet(columns).words(List.of(desk.sentence().split(" ")), " ");
    sentence.window(FOOT_ROWS - 2).forEach(foot::drawn);
    if (prompt == null) {
      foot.line(Part.faint(" " + pages.get(page).keys()));
      foot.line(Part.faint(" tab page   u undo   s save   S save as   q quit   ? help"));
    } else {
      foot.line(
          new Part(Paint.BOLD, " " + prompt.label() + ": "),
          Part.plain(prompt.typed()),
          new Part(Paint.CHOSEN, " "));
    }
    return foot.window(FOOT_ROWS);
  }
}
