package statusline.app.configure;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import statusline.app.configure.Placing.Joint;
import statusline.app.configure.Sheet.Paint;
import statusline.app.configure.Sheet.Part;
import statusline.config.LookKeys;
import statusline.config.json.JsonTextException;
import statusline.renderer.text.CellRule;
import statusline.renderer.text.SafeText;

/// What stands where: two rows for each line, and a cursor on one segment of them. For one thread.
final class LinesPage implements Page {
  private static final int NAME_CELLS = 14;

  private final Desk desk;
  private final Candidates candidates;
  private int row;
  private int column;
  private int empties;

  LinesPage(Desk desk, Candidates candidates) {
    this.desk = desk;
    this.candidates = candidates;
  }

  /// What can be placed.
  @FunctionalInterface
  interface Candidates {
    /// {@return names of data modules and segments}
    List<String> names() throws IOException;
  }

  @Override
  public String title() {
    return "Lines";
  }

  @Override
  public String keys() {
    return "arrows choose  HJKL move  a add  x remove  | joint  f form  n line  e edit";
  }

  /// Lines of nothing are not written, but a person has to fill them.
  private Arrangement arrangement() {
    Arrangement now = Arrangement.of(desk.draft().run().look().layout().lines());
    for (int i = 0; i < empties; i++) {
      now = now.withLineBelow(now.rows().size() - 1);
    }
    row = Math.min(row, now.rows().size() - 1);
    column = Math.clamp(column, 0, Math.max(0, now.rows().get(row).size() - 1));
    return now;
  }

  @Override
  public void press(Keystroke key) throws IOException, JsonTextException {
    Arrangement now = arrangement();
    switch (key.key()) {
      case UP -> row = Math.max(0, row - 1);
      case DOWN -> row = Math.min(now.rows().size() - 1, row + 1);
      case LEFT -> column = Math.max(0, column - 1);
      case RIGHT -> column++;
      case FAR_LEFT -> swap(now, -1);
      case FAR_RIGHT -> swap(now, 1);
      case FAR_UP -> carry(now, -1);
      case FAR_DOWN -> carry(now, 1);
      case DELETE -> remove(now);
      case CHARACTER -> type(key, now);
      default -> {}
    }
    arrangement();
  }

  private void type(Keystroke key, Arrangement now) throws IOException, JsonTextException {
    switch (key.character()) {
      case 'H', '<' -> swap(now, -1);
      case 'L', '>' -> swap(now, 1);
      case 'K' -> carry(now, -1);
      case 'J' -> carry(now, 1);
      case 'x' -> remove(now);
      case 'a' -> add(now);
      case '|' -> change(now, Placing::inNextJoint);
      case 'f' -> change(now, Placing::inNextForm);
      case 'n' -> newLine(now);
      case 'e' -> edit(now);
      case 'd' -> desk.draft().unset(LookKeys.LINES.path());
      default -> {}
    }
  }

  /// {@return the data module of what the cursor is on; empty where it is on nothing}
  String chosenModule() {
    Row chosen = arrangement().rows().get(row);
    return chosen.isEmpty() ? "" : chosen.placings().get(column).place().ref().moduleId();
  }

  private void swap(Arrangement now, int by) throws JsonTextException {
    Row chosen = now.rows().get(row);
    int other = column + by;
    if (other >= 0 && other < chosen.size()) {
      write(now.with(row, chosen.swapping(column, other)));
      column = other;
    }
  }

  private void carry(Arrangement now, int by) throws JsonTextException {
    Row chosen = now.rows().get(row);
    int other = row + by;
    if (chosen.isEmpty() || other < 0) {
      return;
    }
    Arrangement roomy = other < now.rows().size() ? now : now.withLineBelow(row);
    Row target = roomy.rows().get(other);
    int at = Math.min(column, target.size());
    Placing carried = chosen.placings().get(column);
    write(roomy.with(row, chosen.without(column)).with(other, target.inserting(at, carried)));
    row = other;
    column = at;
  }

  private void remove(Arrangement now) throws JsonTextException {
    Row chosen = now.rows().get(row);
    if (!chosen.isEmpty()) {
      write(now.with(row, chosen.without(column)));
    }
  }

  private void change(Arrangement now, UnaryOperator<Placing> change) throws JsonTextException {
    Row chosen = now.rows().get(row);
    if (!chosen.isEmpty()) {
      write(now.with(row, chosen.with(column, change.apply(chosen.placings().get(column)))));
    }
  }

  private void newLine(Arrangement now) {
    empties++;
    row = now.rows().size();
    column = 0;
  }

  private void edit(Arrangement now) {
    String text = now.rows().get(row).text();
    desk.ask(
        Prompt.text(
            Arrangement.name(row),
            text,
            typed -> write(arrangement().with(row, Row.parse(typed)))));
  }

  private void add(Arrangement now) throws IOException {
    List<String> missing = new ArrayList<>();
    for (String name : candidates.names()) {
      if (!now.names(name)) {
        missing.add(name);
      }
    }
    desk.ask(Prompt.choice("add; tab completes", missing, this::place));
  }

  private void place(String typed) throws JsonTextException {
    Row added = Row.parse(typed);
    Arrangement now = arrangement();
    Row chosen = now.rows().get(row);
    int at = chosen.isEmpty() ? 0 : column + 1;
    for (Placing placing : added.placings().reversed()) {
      chosen = chosen.inserting(at, placing.joined(Joint.GROUP));
    }
    column = at;
    write(now.with(row, chosen));
  }

  private void write(Arrangement other) throws JsonTextException {
    if (other.isEmpty()) {
      desk.tell("a line has to have something; see d for the preset's");
      return;
    }
    List<Object> lines = other.written();
    desk.draft().set(LookKeys.LINES.path(), lines);
    empties = Math.max(0, other.rows().size() / 2 - lines.size());
  }

  @Override
  public void draw(Sheet sheet) {
    Arrangement now = arrangement();
    for (int i = 0; i < now.rows().size(); i++) {
      drawRow(sheet, now.rows().get(i), i);
    }
  }

  private void drawRow(Sheet sheet, Row drawn, int index) {
    boolean isChosen = index == row;
    List<Part> parts = new ArrayList<>();
    parts.add(
        new Part(
            isChosen ? Paint.BOLD : Paint.FAINT,
            Sheet.column((isChosen ? "> " : "  ") + Arrangement.name(index), NAME_CELLS + 2)));
    int room = sheet.columns() - NAME_CELLS - 2;
    if (isChosen) {
      sheet.focus();
    }
    for (int i = 0; i < drawn.size(); i++) {
      Placing placing = drawn.placings().get(i);
      String joint = i == 0 ? "" : placing.joint().text();
      int cells = SafeText.of(joint + placing.place().text(), CellRule.NARROW).cells();
      if (cells > room) {
        sheet.line(parts);
        parts = new ArrayList<>(List.of(Part.plain(" ".repeat(NAME_CELLS + 2))));
        room = sheet.columns() - NAME_CELLS - 2;
      }
      room -= cells;
      parts.add(Part.faint(joint));
      boolean isHere = isChosen && i == column;
      parts.add(new Part(isHere ? Paint.CHOSEN : Paint.PLAIN, placing.place().text()));
    }
    if (drawn.isEmpty()) {
      parts.add(new Part(isChosen ? Paint.CHOSEN : Paint.FAINT, "-"));
    }
    sheet.line(parts);
  }
}
