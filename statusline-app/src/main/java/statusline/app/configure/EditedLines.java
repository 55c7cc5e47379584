package statusline.app.configure;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import statusline.app.configure.PlacedSegment.Separator;
import statusline.config.LookKeys;
import statusline.config.json.JsonTextException;

/// The lines of the draft, with a cursor on one segment. Not thread-safe.
final class EditedLines {
  private final EditorState state;
  private int edge;
  private int column;
  private int emptyLines;

  EditedLines(EditorState state) {
    this.state = state;
  }

  /// {@return the lines; they include new ones, which are not written to the file until they have a
  /// segment}
  Arrangement arrangement() {
    Arrangement now = Arrangement.of(state.draft().run().look().layout().lines());
    for (int i = 0; i < emptyLines; i++) {
      now = now.withLineBelow(now.edges().size() - 1);
    }
    edge = Math.min(edge, now.edges().size() - 1);
    column = Math.clamp(column, 0, Math.max(0, now.edges().get(edge).size() - 1));
    return now;
  }

  /// {@return the index of the edge with the cursor}
  int edge() {
    return edge;
  }

  /// {@return the index of the segment under the cursor}
  int column() {
    return column;
  }

  private LineEdge selected() {
    return arrangement().edges().get(edge);
  }

  /// {@return the segment under the cursor; empty if its edge has none}
  Optional<PlacedSegment> segment() {
    LineEdge selected = selected();
    return selected.isEmpty() ? Optional.empty() : Optional.of(selected.segments().get(column));
  }

  void moveToEdge(int by) {
    edge = Math.max(0, edge + by);
    arrangement();
  }

  void moveToSegment(int by) {
    column = Math.max(0, column + by);
    arrangement();
  }

  /// Exchanges the segment and its neighbour.
  void swap(int by) throws JsonTextException {
    LineEdge selected = selected();
    int other = column + by;
    if (other >= 0 && other < selected.size()) {
      replace(selected.swapping(column, other));
      column = other;
    }
  }

  /// Moves the segment to another edge, also to a new line below the last one.
  void carry(int by) throws JsonTextException {
    int other = edge + by;
    Optional<PlacedSegment> carried = segment();
    if (carried.isEmpty() || other < 0) {
      return;
    }
    Arrangement now = arrangement();
    Arrangement extended = other < now.edges().size() ? now : now.withLineBelow(edge);
    LineEdge target = extended.edges().get(other);
    int index = Math.min(column, target.size());
    write(
        extended
            .with(edge, selected().without(column))
            .with(other, target.inserting(index, carried.get())));
    edge = other;
    column = index;
  }

  void remove() throws JsonTextException {
    if (segment().isPresent()) {
      replace(selected().without(column));
    }
  }

  void change(UnaryOperator<PlacedSegment> change) throws JsonTextException {
    Optional<PlacedSegment> segment = segment();
    if (segment.isPresent()) {
      replace(selected().with(column, change.apply(segment.get())));
    }
  }

  /// Inserts segments after the cursor, each in a cluster of its own.
  void insert(List<PlacedSegment> segments) throws JsonTextException {
    LineEdge changed = selected();
    int index = changed.isEmpty() ? 0 : column + 1;
    for (PlacedSegment segment : segments.reversed()) {
      changed = changed.inserting(index, segment.withSeparator(Separator.COMMA));
    }
    column = index;
    replace(changed);
  }

  /// Moves the cursor to a new line.
  void addLine() {
    edge = arrangement().edges().size();
    emptyLines++;
    column = 0;
  }

  /// Replaces the edge with the cursor.
  void replace(LineEdge other) throws JsonTextException {
    write(arrangement().with(edge, other));
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
}
