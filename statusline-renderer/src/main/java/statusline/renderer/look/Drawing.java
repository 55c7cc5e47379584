package statusline.renderer.look;

import static java.util.Objects.requireNonNull;

/// The shapes and signs that lines are drawn with. Immutable.
///
/// @param style the way a line is drawn
/// @param glyphs the glyphs that the font has
/// @param separators the separators between segments
/// @param gauge the appearance of gauges
/// @param marks the marks of old, stale and doubtful segments
/// @param links whether links of segments can be clicked (OSC 8)
public record Drawing(
    LineStyle style,
    GlyphSet glyphs,
    Separators separators,
    GaugeLook gauge,
    Marks marks,
    boolean links) {
  static final Drawing STANDARD =
      new Drawing(
          LineStyle.PLAIN,
          GlyphSet.UNICODE,
          Separators.STANDARD,
          GaugeLook.STANDARD,
          Marks.STANDARD,
          false);

  public Drawing {
    requireNonNull(style, "style");
    requireNonNull(glyphs, "glyphs");
    requireNonNull(separators, "separators");
    requireNonNull(gauge, "gauge");
    requireNonNull(marks, "marks");
  }

  Drawing with(LineStyle other) {
    return new Drawing(other, glyphs, separators, gauge, marks, links);
  }

  Drawing with(GlyphSet other) {
    return new Drawing(style, other, separators, gauge, marks, links);
  }

  Drawing with(Separators other) {
    return new Drawing(style, glyphs, other, gauge, marks, links);
  }

  Drawing with(GaugeLook other) {
    return new Drawing(style, glyphs, separators, other, marks, links);
  }

  Drawing with(Marks other) {
    return new Drawing(style, glyphs, separators, gauge, other, links);
  }

  Drawing withLinks(boolean other) {
    return new Drawing(style, glyphs, separators, gauge, marks, other);
  }
}
