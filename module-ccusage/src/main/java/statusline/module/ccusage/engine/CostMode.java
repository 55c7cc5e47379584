package statusline.module.ccusage.engine;

/// Where the cost of an entry comes from.
public enum CostMode {
  /// The cost that the line states, else tokens times prices.
  AUTO,
  /// Always tokens times prices.
  CALCULATE,
  /// Always the cost that the line states, else 0.
  DISPLAY
}
