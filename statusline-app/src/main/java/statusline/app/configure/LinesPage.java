package statusline.app.configure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import statusline.app.configure.PlacedSegment.Separator;
import statusline.app.configure.ScreenBuffer.Emphasis;
import statusline.app.configure.ScreenBuffer.Span;
import statusline.config.LookKeys;
import statusline.config.WrittenSetting;
import statusline.config.json.JsonTextException;
import statusline.renderer.text.CellRule;
import statusline.renderer.text.SafeText;

/// The page that arranges segments: two rows for each line and a cursor on one segment. Not
/// thread-safe.
final class LinesPage implements EditorPage {
  private static final int NAME_CELLS = 14;

  private final EditorState state;
  private final LookChoices galleries;
  private int edge;
  private int column;
  private int emptyLines;

  LinesPage(EditorState state, LookChoices galleries) {
    this.state = state;
    this.galleries = galleries;
  }

  @Override
  public String title() {
    return "Lines";
  }

  @Override
  public String keys() {
    return "HJKL move  a add  x remove  c colour  r label  | separator  f form  n line  e text";
  }

  /// Includes new lines, which are not written to the file until they have a segment.
  private Arrangement arrangement() {
    Arrangement now = Arrangement.of(state.draft().run().look().layout().lines());
    for (int i = 0; i < emptyLines; i++) {
      now = now.withLineBelow(now.edges().size() - 1);
    }
    edge = Math.min(edge, now.edges().size() - 1);
    column = Math.clamp(column, 0, Math.max(0, now.edges().get(edge).size() - 1));
    return now;
  }

  @Override
  public void press(Keystroke key) throws JsonTextException {
    Arrangement now = arrangement();
    switch (key.key()) {
      case UP -> edge = Math.max(0, edge - 1);
      case DOWN -> edge = Math.min(now.edges().size() - 1, edge + 1);
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

  private void type(Keystroke key, Arrangement now) throws JsonTextException {
    switch (key.character()) {
      case 'H', '<' -> swap(now, -1);
      case 'L', '>' -> swap(now, 1);
      case 'K' -> carry(now, -1);
      case 'J' -> carry(now, 1);
      case 'x' -> remove(now);
      case 'a' -> add(now);
      case '|' -> change(now, PlacedSegment::withNextSeparator);
      case 'f' -> change(now, PlacedSegment::withNextForm);
      case 'c' -> paint(now, "text");
      case 'C' -> paint(now, "label");
      case 'r' -> label(now);
      case 'n' -> newLine(now);
      case 'e' -> edit(now);
      case 'd' -> state.draft().unset(LookKeys.LINES.path());
      default -> {}
    }
  }

  /// {@return the id of the data module under the cursor, or empty if there is none}
  String selectedModule() {
    LineEdge selected = arrangement().edges().get(edge);
    return selected.isEmpty() ? "" : selected.segments().get(column).position().ref().moduleId();
  }

  private void swap(Arrangement now, int by) throws JsonTextException {
    LineEdge selected = now.edges().get(edge);
    int other = column + by;
    if (other >= 0 && other < selected.size()) {
      write(now.with(edge, selected.swapping(column, other)));
      column = other;
    }
  }

  private void carry(Arrangement now, int by) throws JsonTextException {
    LineEdge selected = now.edges().get(edge);
    int other = edge + by;
    if (selected.isEmpty() || other < 0) {
      return;
    }
    Arrangement extended = other < now.edges().size() ? now : now.withLineBelow(edge);
    LineEdge target = extended.edges().get(other);
    int index = Math.min(column, target.size());
    PlacedSegment carried = selected.segments().get(column);
    write(
        extended
            .with(edge, selected.without(column))
            .with(other, target.inserting(index, carried)));
    edge = other;
    column = index;
  }

  private void remove(Arrangement now) throws JsonTextException {
    LineEdge selected = now.edges().get(edge);
    if (!selected.isEmpty()) {
      write(now.with(edge, selected.without(column)));
    }
  }

  private void change(Arrangement now, UnaryOperator<PlacedSegment> change)
      throws JsonTextException {
    LineEdge selected = now.edges().get(edge);
    if (!selected.isEmpty()) {
      write(now.with(edge, selected.with(column, change.apply(selected.segments().get(column)))));
    }
  }

  private void paint(Arrangement now, String role) {
    LineEdge selected = now.edges().get(edge);
    if (!selected.isEmpty()) {
      galleries.openColors(selected.segments().get(column).position().ref().text(), role);
    }
  }

  private void label(Arrangement now) {
    LineEdge selected = now.edges().get(edge);
    if (!selected.isEmpty()) {
      new SegmentLabels(state).ask(selected.segments().get(column).position().ref().text());
    }
  }

  private void newLine(Arrangement now) {
    emptyLines++;
    edge = now.edges().size();
    column = 0;
  }

  private void edit(Arrangement now) {
    String text = now.edges().get(edge).text();
    state.ask(
        Prompt.text(
            Arrangement.name(edge), text, typed -> write(arrangement().with(edge, typed(typed)))));
  }

  private void add(Arrangement now) {
    List<Choice> missing =
        SegmentChoices.all().stream().filter(choice -> !now.names(choice.value())).toList();
    state.ask(new Gallery("add (type to search)", missing, "", this::place));
  }

  private void place(String typed) throws JsonTextException {
    LineEdge added = typed(typed);
    Arrangement now = arrangement();
    LineEdge selected = now.edges().get(edge);
    int index = selected.isEmpty() ? 0 : column + 1;
    for (PlacedSegment segment : added.segments().reversed()) {
      selected = selected.inserting(index, segment.withSeparator(Separator.COMMA));
    }
    column = index;
    write(now.with(edge, selected));
  }

  private static LineEdge typed(String groups) {
    LineEdge edge = LineEdge.parse(groups);
    WrittenSetting.requireKnownSegments(groups);
    return edge;
  }

  private void write(Arrangement other) throws JsonTextException {
    if (other.isEmpty()) {
      state.report("a line needs a segment; press d for the preset's lines");
      return;
    }
    List<Object> lines = other.written();
    state.draft().set(LookKeys.LINES.path(), lines);
    emptyLines = Math.max(0, other.edges().size() / 2 - lines.size());
  }

  @Override
  public void draw(ScreenBuffer buffer) {
    Arrangement now = arrangement();
    for (int i = 0; i < now.edges().size(); i++) {
      drawEdge(buffer, now.edges().get(i), i);
    }
  }

  private void drawEdge(ScreenBuffer buffer, LineEdge drawn, int index) {
    boolean isSelected = index == edge;
    List<Span> spans = new ArrayList<>();
    spans.add(
        new Span(
            isSelected ? Emphasis.BOLD : Emphasis.FAINT,
            ScreenBuffer.column(
                (isSelected ? "> " : "  ") + Arrangement.name(index), NAME_CELLS + 2)));
    int remaining = buffer.columns() - NAME_CELLS - 2;
    if (isSelected) {
      buffer.focus();
    }
    for (int i = 0; i < drawn.size(); i++) {
      PlacedSegment segment = drawn.segments().get(i);
      String separator = i == 0 ? "" : segment.separator().text();
      int cells = SafeText.of(separator + segment.position().text(), CellRule.NARROW).cells();
      if (cells > remaining) {
        buffer.line(spans);
        spans = new ArrayList<>(List.of(Span.plain(" ".repeat(NAME_CELLS + 2))));
        remaining = buffer.columns() - NAME_CELLS - 2;
      }
      remaining -= cells;
      spans.add(Span.faint(separator));
      boolean isHere = isSelected && i == column;
      spans.add(new Span(isHere ? Emphasis.REVERSE : Emphasis.PLAIN, segment.position().text()));
    }
    if (drawn.isEmpty()) {
      spans.add(new Span(isSelected ? Emphasis.REVERSE : Emphasis.FAINT, "-"));
    }
    buffer.line(spans);
  }
}
