package statusline.app.configure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import statusline.app.configure.ScreenBuffer.Emphasis;
import statusline.app.configure.ScreenBuffer.Span;
import statusline.config.Key;
import statusline.config.KeyTable;
import statusline.config.Kind;
import statusline.config.ShortDurations;
import statusline.config.WrittenSetting;
import statusline.config.json.JsonTextException;

/// A page with a list of settings and their values. Not thread-safe.
final class SettingsPage implements EditorPage {
  private static final int NAME_CELLS = 24;
  private static final int VALUE_CELLS = 34;
  private static final int LARGE_STEP = 10;

  private final EditorState state;
  private final String title;
  private final List<EditableSetting> rows;
  private final int prefixLength;
  private int cursor;

  private SettingsPage(
      EditorState state, String title, List<EditableSetting> rows, int prefixLength) {
    this.state = state;
    this.title = title;
    this.rows = List.copyOf(rows);
    this.prefixLength = prefixLength;
  }

  /// {@return the page of the renderer keys, except `renderer.lines`}
  static SettingsPage look(EditorState state) {
    List<EditableSetting> rows = new ArrayList<>();
    for (Key key : KeyTable.all()) {
      boolean isOfLook = key.section().equals("renderer") || key.section().isEmpty();
      if (isOfLook && key.kind().type() != Kind.Type.LINES) {
        rows.add(new EditableSetting(key.path(), key));
      }
    }
    return new SettingsPage(state, "Look", rows, "renderer.".length());
  }

  /// {@return the page of the broker keys}
  static SettingsPage broker(EditorState state) {
    List<EditableSetting> rows = new ArrayList<>();
    for (Key key : KeyTable.all()) {
      if (key.section().equals("broker") || key.section().equals("performance")) {
        rows.add(new EditableSetting(key.path(), key));
      }
    }
    return new SettingsPage(state, "Broker", rows, 0);
  }

  /// {@return the page of the keys of one data module}
  static SettingsPage module(EditorState state, String id) {
    String own = "modules." + id + ".";
    List<EditableSetting> rows = new ArrayList<>();
    for (Key key : KeyTable.all()) {
      if (key.path(id).startsWith(own)) {
        rows.add(new EditableSetting(key.path(id), key));
      }
    }
    return new SettingsPage(state, "Module " + id, rows, own.length());
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public String keys() {
    return "up/down select  left/right change  enter type  d default";
  }

  @Override
  public void press(Keystroke key) throws JsonTextException {
    EditableSetting row = rows.get(cursor);
    switch (key.key()) {
      case UP -> cursor = Math.max(0, cursor - 1);
      case DOWN -> cursor = Math.min(rows.size() - 1, cursor + 1);
      case LEFT -> change(row, -1);
      case RIGHT -> change(row, 1);
      case FAR_LEFT -> change(row, -LARGE_STEP);
      case FAR_RIGHT -> change(row, LARGE_STEP);
      case ENTER -> enter(row);
      case DELETE -> state.draft().unset(row.path());
      case CHARACTER -> type(key, row);
      default -> {}
    }
  }

  private void type(Keystroke key, EditableSetting row) throws JsonTextException {
    if (key.types('d')) {
      state.draft().unset(row.path());
    } else if (key.types(' ')) {
      change(row, 1);
    }
  }

  private void change(EditableSetting row, int by) throws JsonTextException {
    Optional<Object> value = row.neighbour(state.draft(), row.isPicked() ? Integer.signum(by) : by);
    if (value.isPresent()) {
      state.set(row.path(), value.get());
    } else {
      state.report("press enter to type a value: " + row.key().kind().wanted());
    }
  }

  private void enter(EditableSetting row) throws JsonTextException {
    if (row.isPicked()) {
      change(row, 1);
      return;
    }
    boolean isSet = !row.origin(state.draft()).isEmpty();
    String current = isSet ? row.value(state.draft()) : "";
    state.ask(Prompt.text(row.path(), current, text -> setTyped(row.path(), text)));
  }

  private void setTyped(String path, String text) throws JsonTextException {
    Object value = WrittenSetting.of(path, text, state.draft().themes()).value();
    state.set(path, value);
    ShortDurations.question(path, value).ifPresent(state::report);
  }

  @Override
  public void draw(ScreenBuffer buffer) {
    for (int i = 0; i < rows.size(); i++) {
      EditableSetting row = rows.get(i);
      boolean isSelected = i == cursor;
      if (isSelected) {
        buffer.focus();
      }
      String name = row.path().substring(row.path().length() > prefixLength ? offset(row) : 0);
      String origin = row.origin(state.draft());
      buffer.line(
          new Span(
              isSelected ? Emphasis.REVERSE : Emphasis.PLAIN,
              ScreenBuffer.column(" " + name, NAME_CELLS)),
          new Span(
              origin.isEmpty() ? Emphasis.FAINT : Emphasis.BOLD,
              " " + ScreenBuffer.column(row.value(state.draft()), VALUE_CELLS)),
          Span.faint(" " + origin));
      if (isSelected) {
        buffer.line(Span.faint("   " + row.key().sentence().replace("`", "")));
      }
    }
  }

  private int offset(EditableSetting row) {
    return row.path().indexOf('.') < 0 ? 0 : prefixLength;
  }
}
