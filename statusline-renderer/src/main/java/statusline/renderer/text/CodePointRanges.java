package statusline.renderer.text;

/// Ranges of code points in an array: the first and last code point of each, in ascending order.
final class CodePointRanges {
  private CodePointRanges() {}

  /// {@return whether a code point is in one of the ranges}
  static boolean contain(int[] ranges, int codePoint) {
    int low = 0;
    int high = ranges.length / 2 - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      if (codePoint < ranges[2 * middle]) {
        high = middle - 1;
      } else if (codePoint > ranges[2 * middle + 1]) {
        low = middle + 1;
      } else {
        return true;
      }
    }
    return false;
  }
}
