package statusline.app.configure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import statusline.app.configure.Sheet.Paint;
import statusline.app.configure.Sheet.Part;
import statusline.config.Key;
import statusline.config.KeyTable;
import statusline.config.Kind;
import statusline.config.WrittenSetting;
import statusline.config.json.JsonTextException;

/// Keys of the configuration one below the other, each with its value. For one thread.
final class SettingsPage implements Page {
  private static final int NAME_CELLS = 24;
  private static final int VALUE_CELLS = 34;
  private static final int FAR = 10;

  private final Desk desk;
  private final String title;
  private final List<SettingRow> rows;
  private final int cut;
  private int cursor;

  private SettingsPage(Desk desk, String title, List<SettingRow> rows, int cut) {
    this.desk = desk;
    this.title = title;
    this.rows = List.copyOf(rows);
    this.cut = cut;
  }

  /// {@return the page of how lines look; what stands where has a page of its own}
  static SettingsPage look(Desk desk) {
    List<SettingRow> rows = new ArrayList<>();
    for (Key key : KeyTable.all()) {
      boolean isOfLook = key.section().equals("renderer") || key.section().isEmpty();
      if (isOfLook && key.kind().type() != Kind.Type.LINES) {
        rows.add(new SettingRow(key.path(), key));
      }
    }
    return new SettingsPage(desk, "Look", rows, "renderer.".length());
  }

  /// {@return the page of the broker}
  static SettingsPage broker(Desk desk) {
    List<SettingRow> rows = new ArrayList<>();
    for (Key key : KeyTable.all()) {
      if (key.section().equals("broker") || key.section().equals("performance")) {
        rows.add(new SettingRow(key.path(), key));
      }
    }
    return new SettingsPage(desk, "Broker", rows, 0);
  }

  /// {@return the page of one data module}
  static SettingsPage module(Desk desk, String id) {
    String own = "modules." + id + ".";
    List<SettingRow> rows = new ArrayList<>();
    for (Key key : KeyTable.all()) {
      if (key.path(id).startsWith(own)) {
        rows.add(new SettingRow(key.path(id), key));
      }
    }
    return new SettingsPage(desk, "Module " + id, rows, own.length());
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public String keys() {
    return "up/down choose  left/right change  enter type  d default";
  }

  @Override
  public void press(Keystroke key) throws JsonTextException {
    SettingRow row = rows.get(cursor);
    switch (key.key()) {
      case UP -> cursor = Math.max(0, cursor - 1);
      case DOWN -> cursor = Math.min(rows.size() - 1, cursor + 1);
      case LEFT -> change(row, -1);
      case RIGHT -> change(row, 1);
      case FAR_LEFT -> change(row, -FAR);
      case FAR_RIGHT -> change(row, FAR);
      case ENTER -> enter(row);
      case DELETE -> desk.draft().unset(row.path());
      case CHARACTER -> type(key, row);
      default -> {}
    }
  }

  private void type(Keystroke key, SettingRow row) throws JsonTextException {
    if (key.types('d')) {
      desk.draft().unset(row.path());
    } else if (key.types(' ')) {
      change(row, 1);
    }
  }

  private void change(SettingRow row, int by) throws JsonTextException {
    Optional<Object> value = row.beside(desk.draft(), row.isChosen() ? Integer.signum(by) : by);
    if (value.isPresent()) {
      desk.set(row.path(), value.get());
    } else {
      desk.tell("press enter to type it: it is " + row.key().kind().wanted());
    }
  }

  private void enter(SettingRow row) throws JsonTextException {
    if (row.isChosen()) {
      change(row, 1);
      return;
    }
    boolean isSaid = !row.origin(desk.draft()).isEmpty();
    String now = isSaid ? row.value(desk.draft()) : "";
    desk.ask(
        Prompt.text(
            row.path(),
            now,
            text -> desk.set(row.path(), WrittenSetting.of(row.path(), text).value())));
  }

  @Override
  public void draw(Sheet sheet) {
    for (int i = 0; i < rows.size(); i++) {
      SettingRow row = rows.get(i);
      boolean isChosen = i == cursor;
      if (isChosen) {
        sheet.focus();
      }
      String name = row.path().substring(row.path().length() > cut ? offset(row) : 0);
      String origin = row.origin(desk.draft());
      sheet.line(
          new Part(isChosen ? Paint.CHOSEN : Paint.PLAIN, Sheet.column(" " + name, NAME_CELLS)),
          new Part(
              origin.isEmpty() ? Paint.FAINT : Paint.BOLD,
              " " + Sheet.column(row.value(desk.draft()), VALUE_CELLS)),
          Part.faint(" " + origin));
      if (isChosen) {
        sheet.line(Part.faint("   " + row.key().sentence().replace("`", "")));
      }
    }
  }

  private int offset(SettingRow row) {
    return row.path().indexOf('.') < 0 ? 0 : cut;
  }
}
