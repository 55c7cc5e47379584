package statusline.renderer;

/// The bar of a percentage: ten cells, some of them filled.
///
/// Rounded to the nearest, but nothing reads as empty or full that is not.
final class Gauge {
  static final int CELLS = 10;

  private Gauge() {}

  /// {@return how many cells are filled}
  ///
  /// @param percent 0 to 100
  static int filledCells(int percent) {
    if (percent <= 0) {
      return 0;
    }
    if (percent >= 100) {
      return CELLS;
    }
    return Math.clamp((percent + 5) / 10, 1, CELLS - 1);
  }
}
