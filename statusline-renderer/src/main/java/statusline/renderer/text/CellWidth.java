package statusline.renderer.text;

import org.jline.utils.WCWidth;

/// The width of a safe text in a terminal and in the host, the sum of its grapheme clusters.
///
/// JLine finds the clusters and the widths of emoji. Other clusters are at least as wide as the sum
/// of their characters, because some terminals and the host draw these one by one. The host
/// truncates a row by a table of its own; `HostWidth` contains what it counts wider than JLine. The
/// result is never less than the width in a terminal or in the host.
final class CellWidth {
  /// The length of the text that JLine gets for one cluster, because it scans all of it. The
  /// longest cluster of a safe text, four people with skin tones, has 27 characters.
  private static final int WINDOW = 32;

  private CellWidth() {}

  /// {@return the width of a text, in cells}
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

  /// {@return the end index of the longest prefix of whole clusters that fits}
  ///
  /// @param text a safe text
  /// @param cells the maximal width of the prefix
  /// @param rule the width of ambiguous characters
  static int endWithin(String text, int cells, CellRule rule) {
    int free = cells;
    int start = 0;
    while (start < text.length()) {
      int end = clusterEnd(text, start);
      free -= clusterCells(text, start, end, rule);
      if (free < 0) {
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

  /// Returns whether the character forms no cluster with another such character.
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
    return isWider && AmbiguousWidth.contains(text.codePointAt(start)) ? 2 : cells;
  }

  private static int clusterCells(String text, int start, int end) {
    int first = text.codePointAt(start);
    if (end == start + Character.charCount(first)) {
      return cells(first);
    }
    int whole = WCWidth.wcwidthForGraphemeCluster(text.substring(start, end), 0);
    return Math.max(whole, EmojiSequence.is(text, start, end) ? 2 : summedCells(text, start, end));
  }

  private static int summedCells(String text, int start, int end) {
    int cells = 0;
    int last = 1;
    int at = start;
    while (at < end) {
      int codePoint = text.codePointAt(at);
      // The host gives a keycap and the invisible character before it two cells.
      last = codePoint == EmojiSequence.KEYCAP ? Math.max(1, 2 - last) : cells(codePoint);
      cells += last;
      at += Character.charCount(codePoint);
    }
    return cells;
  }

  private static int cells(int codePoint) {
    if (codePoint == EmojiSequence.SELECTOR) {
      return 1;
    }
    boolean isWide = HostWidth.isWide(codePoint) || CodePoints.isSkinTone(codePoint);
    return isWide ? 2 : WCWidth.wcwidth(codePoint);
  }
}
