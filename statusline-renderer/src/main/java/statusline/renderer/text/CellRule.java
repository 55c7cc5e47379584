package statusline.renderer.text;

/// How wide a terminal draws characters whose width Unicode calls ambiguous.
public enum CellRule {
  /// One cell, as nearly everywhere.
  NARROW,
  /// Two cells, as East Asian settings do.
  WIDE
}
