package statusline.renderer.text;

import org.jline.utils.WCWidth;

/// The cells that a safe text takes in a terminal, grapheme cluster by grapheme cluster.
///
/// JLine knows the clusters and the widths of emoji; other clusters count at least what their
/// characters take one by one, as terminals without clusters draw them. So the answer is never less
/// than what a terminal shows.
final class CellWidth {
  /// JLine looks at the whole text for each cluster, so it is shown a window only, in characters.
  /// The longest cluster that safe text can hold, four people with skin tones, has 27.
  private static final int WINDOW = 32;

  private CellWidth() {}

  /// {@return the cells of a whole text}
  static int of(String text, CellRule rule) {
    int cells = 0;
    int start = 0;
    while (start < text.length()) {
      int end = clusterEnd(text, start);
      cells += clusterCells(text, start, end, rule);
      start = end;
    }
    return cells;
  }

  /// {@return where the longest beginning of whole clusters ends that takes no more cells}
  ///
  /// @param text safe text
  /// @param cells the room
  /// @param rule how wide what is ambiguous is
  static int endWithin(String text, int cells, CellRule rule) {
    int room = cells;
    int start = 0;
    while (start < text.length()) {
      int end = clusterEnd(text, start);
      room -= clusterCells(text, start, end, rule);
      if (room < 0) {
        return start;
      }
      start = end;
    }
    return start;
  }

  private static int clusterEnd(String text, int start) {
    int next = start + Character.charCount(text.codePointAt(start));
    if (next == text.length() || (isPlain(text.charAt(start)) && isPlain(text.charAt(next)))) {
      return next;
    }
    String window = text.substring(start, windowEnd(text, start));
    return start + Math.max(next - start, WCWidth.charCountForGraphemeCluster(window, 0));
  }

  /// Whether it joins with no other of these: our own glyphs, ideographs, Hangul syllables.
  private static boolean isPlain(char c) {
    return OneCell.is(c) || Character.isIdeographic(c) || (c >= 0xAC00 && c <= 0xD7A3);
  }

  private static int windowEnd(String text, int start) {
    int end = Math.min(text.length(), start + WINDOW);
    boolean splitsPair = end < text.length() && Character.isLowSurrogate(text.charAt(end));
    return splitsPair ? end - 1 : end;
  }

  private static int clusterCells(String text, int start, int end, CellRule rule) {
    int cells = clusterCells(text, start, end);
    boolean isWider = cells == 1 && rule == CellRule.WIDE;
    return isWider && AmbiguousWidth.has(text.codePointAt(start)) ? 2 : cells;
  }

  private static int clusterCells(String text, int start, int end) {
    int first = text.codePointAt(start);
    if (end == start + Character.charCount(first)) {
      return WCWidth.wcwidth(first);
    }
    int whole = WCWidth.wcwidthForGraphemeCluster(text.substring(start, end), 0);
    return isEmoji(first) ? whole : Math.max(whole, summedCells(text, start, end));
  }

  private static boolean isEmoji(int codePoint) {
    return Character.isExtendedPictographic(codePoint) || WCWidth.isRegionalIndicator(codePoint);
  }

  private static int summedCells(String text, int start, int end) {
    int cells = 0;
    int at = start;
    while (at < end) {
      int codePoint = text.codePointAt(at);
      cells += WCWidth.wcwidth(codePoint);
      at += Character.charCount(codePoint);
    }
    return cells;
  }
}
