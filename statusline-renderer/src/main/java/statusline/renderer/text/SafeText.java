package statusline.renderer.text;

/// A text that is safe in a terminal: one line of valid Unicode without control characters and
/// without invisible characters that change how others are shown. Immutable.
///
/// The renderer draws no other kind of text. `Sanitizer` describes how foreign text is made safe.
public final class SafeText {
  /// The maximal length of foreign text, in characters; no line is that wide.
  private static final int MAX_LENGTH = 4096;

  private final String value;
  private final int cells;
  private final boolean isOneCellEach;
  private final CellRule rule;

  private SafeText(String value, int cells, boolean isOneCellEach, CellRule rule) {
    this.value = value;
    this.cells = cells;
    this.isOneCellEach = isOneCellEach;
    this.rule = rule;
  }

  /// {@return the safe form of a foreign text}
  ///
  /// @param foreign any text
  /// @param rule the width of ambiguous characters
  public static SafeText of(String foreign, CellRule rule) {
    String bounded = bounded(foreign);
    if (OneCell.isAllOf(bounded, rule)) {
      return new SafeText(bounded, bounded.length(), true, rule);
    }
    String safe = Sanitizer.sanitize(bounded);
    return new SafeText(safe, CellWidth.of(safe, rule), false, rule);
  }

  private static String bounded(String foreign) {
    if (foreign.length() <= MAX_LENGTH) {
      return foreign;
    }
    boolean splitsPair = Character.isHighSurrogate(foreign.charAt(MAX_LENGTH - 1));
    return foreign.substring(0, splitsPair ? MAX_LENGTH - 1 : MAX_LENGTH);
  }

  /// {@return the text}
  public String value() {
    return value;
  }

  /// {@return the width, in cells}
  public int cells() {
    return cells;
  }

  /// {@return whether nothing is visible}
  public boolean isBlank() {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (OneCell.isSign(c) || (!Character.isWhitespace(c) && !Character.isSpaceChar(c))) {
        return false;
      }
    }
    return true;
  }

  /// {@return the longest prefix of whole grapheme clusters that fits}
  ///
  /// @param maxCells the maximal width, 0 or more
  public SafeText cutTo(int maxCells) {
    if (cells <= maxCells) {
      return this;
    }
    if (isOneCellEach) {
      return new SafeText(value.substring(0, maxCells), maxCells, true, rule);
    }
    String prefix = value.substring(0, CellWidth.endWithin(value, maxCells, rule));
    return new SafeText(prefix, CellWidth.of(prefix, rule), false, rule);
  }

  @Override
  public String toString() {
    return value;
  }
}
