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
  private static final int NAME_CELLS = 25;
  private static final int LARGE_STEP = 10;

  private final EditorState state;
  private final String title;
  private final List<EditableSetting> rows;
  private final LookChoices galleries;
  private int cursor;

  private SettingsPage(
      EditorState state, String title, List<EditableSetting> rows, LookChoices galleries) {
    this.state = state;
    this.title = title;
    this.rows = List.copyOf(rows);
    this.galleries = galleries;
  }

  /// {@return the page of the renderer keys, except `renderer.lines`}
  static SettingsPage look(EditorState state, LookChoices galleries) {
    List<EditableSetting> rows = new ArrayList<>();
    for (Key key : KeyTable.all()) {
      boolean isOfLook = key.section().equals("renderer") || key.section().isEmpty();
      if (isOfLook && key.kind().type() != Kind.Type.LINES) {
        rows.add(new EditableSetting(key.path(), key));
      }
    }
    return new SettingsPage(state, "Look", rows, galleries);
  }

  /// {@return the page of the broker keys}
  static SettingsPage broker(EditorState state, LookChoices galleries) {
    List<EditableSetting> rows = new ArrayList<>();
    for (Key key : KeyTable.all()) {
      if (key.section().equals("broker") || key.section().equals("performance")) {
        rows.add(new EditableSetting(key.path(), key));
      }
    }
    return new SettingsPage(state, "Broker", rows, galleries);
  }

  /// {@return the page of the keys of one data module}
  static SettingsPage module(EditorState state, String id, LookChoices galleries) {
    String own = "modules." + id + ".";
    List<EditableSetting> rows = new ArrayList<>();
    for (Key key : KeyTable.all()) {
      if (key.path(id).startsWith(own)) {
        rows.add(new EditableSetting(key.path(id), key));
      }
    }
    return new SettingsPage(state, "Module " + id, rows, galleries);
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public String keys() {
    return "up/down select  left/right change  enter choose or type  d default";
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
    if (LookChoices.has(row.path())) {
      galleries.open(row.path(), row.value(state.draft()));
      return;
    }
    if (row.isPicked()) {
      change(row, 1);
      return;
    }
    boolean isSet = !row.origin(state.draft()).isEmpty();
    String current = isSet ? row.value(state.draft()) : "";
    state.ask(Prompt.text(SettingWords.of(row.key()), current, text -> setTyped(row.path(), text)));
  }

  private void setTyped(String path, String text) throws JsonTextException {
    Object value = WrittenSetting.of(path, text, state.draft().themes()).value();
    state.set(path, value);
    ShortDurations.question(path, value).ifPresent(state::report);
  }

  @Override
  public void draw(ScreenBuffer buffer) {
    for (int i = 0; i < rows.size(); i++) {
      draw(buffer, rows.get(i), i == cursor);
    }
  }

  /// A long value continues in the next rows, so that nothing of it is cut.
  private void draw(ScreenBuffer buffer, EditableSetting row, boolean isSelected) {
    if (isSelected) {
      buffer.focus();
    }
    String origin = row.origin(state.draft());
    String name = ScreenBuffer.column(" " + SettingWords.of(row.key()), NAME_CELLS);
    List<String> values =
        ScreenBuffer.wrapped(row.value(state.draft()), buffer.columns() - NAME_CELLS - 2);
    for (int i = 0; i < values.size(); i++) {
      Emphasis emphasis = isSelected && i == 0 ? Emphasis.REVERSE : Emphasis.PLAIN;
      buffer.line(
          new Span(emphasis, i == 0 ? name : " ".repeat(NAME_CELLS)),
          new Span(origin.isEmpty() ? Emphasis.FAINT : Emphasis.BOLD, " " + values.get(i)),
          Span.faint(i + 1 == values.size() ? "  " + origin : ""));
    }
    if (isSelected) {
      String sentence = row.key().sentence().replace("`", "") + " (" + row.path() + ")";
      ScreenBuffer.wrapped(sentence, buffer.columns() - 4)
          .forEach(part -> buffer.line(Span.faint("   " + part)));
    }
  }
}
