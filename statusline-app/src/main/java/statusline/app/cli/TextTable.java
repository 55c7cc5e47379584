package statusline.app.cli;

import java.util.ArrayList;
import java.util.List;

/// Rows of texts whose columns stand below each other.
final class TextTable {
  private final List<List<String>> rows = new ArrayList<>();

  TextTable(List<String> head) {
    rows.add(head);
  }

  /// Adds a row with as many texts as the head.
  void add(List<String> row) {
    rows.add(row);
  }

  String text() {
    var text = new StringBuilder();
    for (List<String> row : rows) {
      text.append(text.isEmpty() ? "" : "\n").append(line(row));
    }
    return text.toString();
  }

  private String line(List<String> row) {
    var line = new StringBuilder();
    for (int column = 0; column < row.size(); column++) {
      line.append(row.get(column)).repeat(' ', width(column) + 2 - row.get(column).length());
    }
    return line.toString().stripTrailing();
  }

  private int width(int column) {
    int width = 0;
    for (List<String> row : rows) {
      width = Math.max(width, row.get(column).length());
    }
    return width;
  }
}
