package statusline.app.configure;

import java.util.List;
import java.util.function.Consumer;
import statusline.config.LookKeys;
import statusline.config.WrittenSetting;
import statusline.config.json.JsonTextException;

/// The page that arranges segments: two rows for each line and a cursor on one segment. Not
/// thread-safe.
final class LinesPage implements EditorPage {
  private final EditorState state;
  private final LookChoices galleries;
  private final EditedLines lines;

  LinesPage(EditorState state, LookChoices galleries) {
    this.state = state;
    this.galleries = galleries;
    this.lines = new EditedLines(state);
  }

  @Override
  public String title() {
    return "Lines";
  }

  @Override
  public String keys() {
    return "HJKL move  a add  x remove  c colour  r label  | gap  f form  n line  e text";
  }

  @Override
  public void press(Keystroke key) throws JsonTextException {
    switch (key.key()) {
      case UP -> lines.moveToEdge(-1);
      case DOWN -> lines.moveToEdge(1);
      case LEFT -> lines.moveToSegment(-1);
      case RIGHT -> lines.moveToSegment(1);
      case FAR_LEFT -> lines.swap(-1);
      case FAR_RIGHT -> lines.swap(1);
      case FAR_UP -> lines.carry(-1);
      case FAR_DOWN -> lines.carry(1);
      case DELETE -> lines.remove();
      case CHARACTER -> type(key);
      default -> {}
    }
  }

  private void type(Keystroke key) throws JsonTextException {
    switch (key.character()) {
      case 'H', '<' -> lines.swap(-1);
      case 'L', '>' -> lines.swap(1);
      case 'K' -> lines.carry(-1);
      case 'J' -> lines.carry(1);
      case 'x' -> lines.remove();
      case 'a' -> add();
      case '|' -> lines.change(PlacedSegment::withNextSeparator);
      case 'f' -> lines.change(PlacedSegment::withNextForm);
      case 'c' -> selected(segment -> galleries.openColors(segment, "text"));
      case 'C' -> selected(segment -> galleries.openColors(segment, "label"));
      case 'r' -> selected(new SegmentLabels(state)::ask);
      case 'n' -> lines.addLine();
      case 'e' -> edit();
      case 'd' -> state.draft().unset(LookKeys.LINES.path());
      default -> {}
    }
  }

  /// {@return the id of the data module under the cursor, or empty if there is none}
  String selectedModule() {
    return lines.segment().map(segment -> segment.position().ref().moduleId()).orElse("");
  }

  private void selected(Consumer<String> action) {
    lines.segment().map(segment -> segment.position().ref().text()).ifPresent(action);
  }

  private void edit() {
    String text = lines.arrangement().edges().get(lines.edge()).text();
    String name = Arrangement.name(lines.edge());
    state.ask(Prompt.text(name, text, typed -> lines.replace(typed(typed))));
  }

  private void add() {
    Arrangement now = lines.arrangement();
    List<Choice> missing =
        SegmentChoices.all().stream().filter(choice -> !now.names(choice.value())).toList();
    Prompt.Answer place = typed -> lines.insert(typed(typed).segments());
    state.ask(new Gallery("add (type to search)", missing, "", place));
  }

  private static LineEdge typed(String groups) {
    LineEdge edge = LineEdge.parse(groups);
    WrittenSetting.requireKnownSegments(groups);
    return edge;
  }

  @Override
  public void draw(ScreenBuffer buffer) {
    List<LineEdge> edges = lines.arrangement().edges();
    for (int i = 0; i < edges.size(); i++) {
      boolean isSelected = i == lines.edge();
      if (isSelected) {
        buffer.focus();
      }
      int cursor = isSelected ? lines.column() : EdgeRows.NONE;
      new EdgeRows(buffer, edges.get(i), cursor).draw(Arrangement.name(i));
    }
  }
}
