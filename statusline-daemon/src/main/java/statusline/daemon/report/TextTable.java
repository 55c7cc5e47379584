package statusline.daemon.report;

import java.util.ArrayList;
import java.util.List;
import statusline.renderer.text.CellRule;
import statusline.renderer.text.SafeText;

/// A table of sanitised text with columns as wide as their content. Not thread-safe.
public final class TextTable {
  private final List<List<String>> rows = new ArrayList<>();

  /// Creates a table.
  ///
  /// @param head the first row; none if it is empty
  public TextTable(String... head) {
    if (head.length > 0) {
      add(head);
    }
  }

  /// Adds a row.
  ///
  /// @return this table
  public TextTable add(String... cells) {
    List<String> row = new ArrayList<>();
    for (String cell : cells) {
      row.add(SafeText.of(cell, CellRule.NARROW).value());
    }
    rows.add(row);
    return this;
  }

  /// {@return the rows, starting with the header, without a final line break}
  public String text() {
    var text = new StringBuilder();
    for (List<String> row : rows) {
      text.append(text.isEmpty() ? "" : "\n").append(padded(row));
    }
    return text.toString();
  }

  private String padded(List<String> row) {
    var line = new StringBuilder();
    for (int column = 0; column < row.size(); column++) {
      int width = 0;
      for (List<String> other : rows) {
        width = Math.max(width, other.get(column).length());
      }
      line.append(row.get(column)).repeat(' ', width + 2 - row.get(column).length());
    }
    return line.toString().stripTrailing();
  }
}
