package statusline.renderer.text;

/// The width of characters that Unicode calls ambiguous.
public enum CellRule {
  /// One cell, the usual width.
  NARROW,
  /// Two cells, as in East Asian settings.
  WIDE
}
