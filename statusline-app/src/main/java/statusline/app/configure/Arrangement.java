package statusline.app.configure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import statusline.renderer.look.LineLayout;

/// What stands where: two rows a line, its left edge and its right one. Immutable.
///
/// @param rows of the first line first
record Arrangement(List<Row> rows) {
  private static final int EDGES = 2;

  Arrangement {
    rows = List.copyOf(rows);
  }

  static Arrangement of(List<LineLayout> lines) {
    List<Row> rows = new ArrayList<>();
    for (LineLayout line : lines) {
      rows.add(Row.of(line.left()));
      rows.add(Row.of(line.right()));
    }
    return new Arrangement(rows);
  }

  /// {@return how a row is called}
  static String name(int row) {
    return "line " + (row / EDGES + 1) + (row % EDGES == 0 ? " left" : " right");
  }

  Arrangement with(int index, Row row) {
    List<Row> others = new ArrayList<>(rows);
    others.set(index, row);
    return new Arrangement(others);
  }

  /// {@return the same with an empty line below that of a row}
  Arrangement withLineBelow(int row) {
    List<Row> more = new ArrayList<>(rows);
    int at = Math.min(rows.size(), (row / EDGES + 1) * EDGES);
    more.addAll(at, List.of(Row.EMPTY, Row.EMPTY));
    return new Arrangement(more);
  }

  /// {@return whether nothing stands anywhere}
  boolean isEmpty() {
    return rows.stream().allMatch(Row::isEmpty);
  }

  /// {@return whether some row has a place of exactly that name}
  boolean names(String ref) {
    return rows.stream()
        .flatMap(row -> row.placings().stream())
        .anyMatch(placing -> placing.place().ref().text().equals(ref));
  }

  /// {@return how it is written in a file: a text for each line that has no right edge, else an
  /// object; a line of nothing is left out}
  List<Object> written() {
    List<Object> lines = new ArrayList<>();
    for (int i = 0; i < rows.size(); i += EDGES) {
      String left = rows.get(i).text();
      String right = rows.get(i + 1).text();
      if (right.isEmpty()) {
        if (!left.isEmpty()) {
          lines.add(left);
        }
      } else {
        Map<String, Object> sides = new LinkedHashMap<>();
        sides.put("left", left);
        sides.put("right", right);
        lines.add(sides);
      }
    }
    return lines;
  }
}
