package statusline.renderer.text;

/// Text that may go to a terminal: one line, valid Unicode, no controls, nothing invisible that
/// changes how its neighbours look. The only kind of text that the renderer's internals take.
///
/// How foreign text is made safe is told at `Sanitizer`. Immutable.
public final class SafeText {
  /// Longer foreign text is cut first, in characters; no line is that wide.
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

  /// {@return the safe form of a foreign text; plain text is taken as it is}
  ///
  /// @param rule how the terminal draws what is ambiguous
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

  /// {@return its width in terminal cells}
  public int cells() {
    return cells;
  }

  /// {@return whether there is nothing to see}
  public boolean isBlank() {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (OneCell.isSign(c) || (!Character.isWhitespace(c) && !Character.isSpaceChar(c))) {
        return false;
      }
    }
    return true;
  }

  /// {@return its longest beginning that takes no more cells and splits no grapheme cluster}
  ///
  /// @param room cells, 0 or more
  public SafeText cutTo(int room) {
    if (cells <= room) {
      return this;
    }
    if (isOneCellEach) {
      return new SafeText(value.substring(0, room), room, true, rule);
    }
    String beginning = value.substring(0, CellWidth.endWithin(value, room, rule));
    return new SafeText(beginning, CellWidth.of(beginning, rule), false, rule);
  }

  @Override
  public String toString() {
    return value;
  }
}
