package statusline.module.ccusage.report;

import java.util.ArrayList;
import java.util.List;

/// A table of text whose numbers are aligned to the right. Columns that do not fit into the
/// terminal are left out. Not thread-safe.
final class TextTable {
  private static final String GAP = "  ";

  /// Columns to leave out in a narrow terminal, in this order: cache write, cache read, total.
  private static final int[] OPTIONAL = {3, 4, 5};

  /// The last column is shown if it has at least this width.
  private static final int MIN_LAST = 12;

  /// A row, or a heading with one cell, or a line without cells.
  private record Cells(List<String> cells, String last) {}

  private final int columns;
  private final List<Cells> rows = new ArrayList<>();

  /// @param columns width of the terminal
  /// @param head names of the columns
  /// @param last name of the last column, whose texts are truncated to the terminal
  TextTable(int columns, List<String> head, String last) {
    this.columns = columns;
    add(head, last);
    line();
  }

  void add(List<String> cells, String last) {
    rows.add(new Cells(cells.stream().map(TextTable::clean).toList(), clean(last)));
  }

  /// {@return a text without control characters, which names in transcripts may contain}
  static String clean(String text) {
    return text.replaceAll("\\p{Cntrl}", "");
  }

  /// Adds a text as wide as the table.
  void heading(String text) {
    rows.add(new Cells(List.of(clean(text)), ""));
  }

  /// Adds a horizontal line.
  void line() {
    rows.add(new Cells(List.of(), ""));
  }

  /// {@return the lines of the table}
  String text() {
    int[] widths = widths();
    int width = width(widths);
    for (int i = 0; i < OPTIONAL.length && width > columns; i++) {
      widths[OPTIONAL[i]] = 0;
      width = width(widths);
    }
    int room = columns - width - GAP.length();
    var text = new StringBuilder();
    for (Cells row : rows) {
      append(text, row, widths, room >= MIN_LAST ? room : 0);
    }
    return text.toString();
  }

  private int[] widths() {
    int[] widths = new int[rows.getFirst().cells().size()];
    for (Cells row : rows) {
      for (int i = 0; i < row.cells().size() && row.cells().size() > 1; i++) {
        widths[i] = Math.max(widths[i], row.cells().get(i).length());
      }
    }
    return widths;
  }

  private static int width(int[] widths) {
    int width = -GAP.length();
    for (int each : widths) {
      width += each == 0 ? 0 : each + GAP.length();
    }
    return width;
  }

  private void append(StringBuilder text, Cells row, int[] widths, int room) {
    if (row.cells().isEmpty()) {
      text.repeat("-", Math.min(width(widths), columns));
    } else if (row.cells().size() == 1) {
      text.append(truncated(row.cells().getFirst(), columns));
    } else {
      appendCells(text, row.cells(), widths);
      if (room > 0 && !row.last().isEmpty()) {
        text.append(GAP).append(truncated(row.last(), room));
      }
    }
    text.append('\n');
  }

  private static void appendCells(StringBuilder text, List<String> cells, int[] widths) {
    text.append(cells.getFirst()).repeat(" ", widths[0] - cells.getFirst().length());
    for (int i = 1; i < widths.length; i++) {
      if (widths[i] > 0) {
        text.append(GAP).repeat(" ", widths[i] - cells.get(i).length()).append(cells.get(i));
      }
    }
  }

  private static String truncated(String text, int width) {
    return text.length() <= width ? text : text.substring(0, width - 1) + "…";
  }
}
