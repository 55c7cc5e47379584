package statusline.app.configure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import statusline.renderer.look.LineLayout;

/// The segments of all lines. Immutable.
///
/// @param edges two for each line: its left edge, then its right edge
record Arrangement(List<LineEdge> edges) {
  private static final int EDGES_PER_LINE = 2;

  Arrangement {
    edges = List.copyOf(edges);
  }

  static Arrangement of(List<LineLayout> lines) {
    List<LineEdge> edges = new ArrayList<>();
    for (LineLayout line : lines) {
      edges.add(LineEdge.of(line.left()));
      edges.add(LineEdge.of(line.right()));
    }
    return new Arrangement(edges);
  }

  /// {@return the name of an edge, such as "line 1 left"}
  static String name(int edge) {
    return "line "
        + (edge / EDGES_PER_LINE + 1)
        + (edge % EDGES_PER_LINE == 0 ? " left" : " right");
  }

  Arrangement with(int index, LineEdge edge) {
    List<LineEdge> others = new ArrayList<>(edges);
    others.set(index, edge);
    return new Arrangement(others);
  }

  /// {@return the arrangement with an empty line below the line of an edge}
  Arrangement withLineBelow(int edge) {
    List<LineEdge> more = new ArrayList<>(edges);
    int index = Math.min(edges.size(), (edge / EDGES_PER_LINE + 1) * EDGES_PER_LINE);
    more.addAll(index, List.of(LineEdge.EMPTY, LineEdge.EMPTY));
    return new Arrangement(more);
  }

  /// {@return whether no edge has a segment}
  boolean isEmpty() {
    return edges.stream().allMatch(LineEdge::isEmpty);
  }

  /// {@return whether an edge names exactly this module or segment}
  boolean names(String ref) {
    return edges.stream()
        .flatMap(edge -> edge.segments().stream())
        .anyMatch(segment -> segment.position().ref().text().equals(ref));
  }

  /// {@return the value of the key `renderer.lines`: a string for each line without a right edge,
  /// an object for each other line; empty lines are omitted}
  List<Object> written() {
    List<Object> lines = new ArrayList<>();
    for (int i = 0; i < edges.size(); i += EDGES_PER_LINE) {
      String left = edges.get(i).text();
      String right = edges.get(i + 1).text();
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
