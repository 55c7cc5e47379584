package statusline.daemon.report;

import statusline.renderer.text.CellRule;
import statusline.renderer.text.SafeText;

/// Lines of sanitised text that fit a width. Not thread-safe.
final class WrappedText {
  private static final int MIN_COLUMNS = 20;

  private final int columns;
  private final StringBuilder text = new StringBuilder();

  /// Creates an empty text.
  ///
  /// @param columns width in cells
  WrappedText(int columns) {
    this.columns = Math.max(MIN_COLUMNS, columns);
  }

  /// Adds a paragraph. All its lines but the first are indented.
  ///
  /// @param first the start of the first line; as wide as the indentation
  /// @param words separated by spaces; a word that is wider than a line is divided
  void add(String first, String words) {
    add(first, first.length(), words);
  }

  /// Adds a paragraph whose first line starts with a text of a given width.
  ///
  /// @param indent width of that text, in cells
  void add(String first, int indent, String words) {
    int cells = indent;
    text.append(text.isEmpty() ? "" : "\n").append(first);
    for (String word : words.split(" ", -1)) {
      SafeText rest = SafeText.of(word, CellRule.NARROW);
      if (cells > indent) {
        boolean fits = cells + 1 + rest.cells() <= columns;
        text.append(fits ? " " : "\n" + " ".repeat(indent));
        cells = fits ? cells + 1 : indent;
      }
      while (cells + rest.cells() > columns) {
        String part = rest.cutTo(columns - indent).value();
        text.append(part).append('\n').repeat(' ', indent);
        rest = SafeText.of(rest.value().substring(part.length()), CellRule.NARROW);
      }
      text.append(rest.value());
      cells += rest.cells();
    }
  }

  /// {@return the lines, without a final line break}
  @Override
  public String toString() {
    return text.toString();
  }
}
