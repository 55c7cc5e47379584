package statusline.renderer.segment;

import statusline.api.Tone;
import statusline.renderer.look.GaugeColoring;
import statusline.renderer.look.GaugeLook;
import statusline.renderer.look.GaugeStyle;
import statusline.renderer.look.GlyphSet;
import statusline.renderer.theme.TextRole;

/// Draws a percentage as a bar of cells.
///
/// The number of filled cells is rounded to the nearest. Only 0 % is drawn empty, and only 100 % is
/// drawn full.
final class Gauge {
  /// A cell that is filled from the left by one to seven eighths.
  private static final String EIGHTHS = "▏▎▍▌▋▊▉";

  private final GaugeLook look;
  private final GlyphSet glyphSet;
  private final LineGlyphs glyphs;

  Gauge(GaugeLook look, GlyphSet glyphSet, LineGlyphs glyphs) {
    this.look = look;
    this.glyphSet = glyphSet;
    this.glyphs = glyphs;
  }

  /// {@return whether the look omits gauges}
  boolean isNone() {
    return look.style() == GaugeStyle.NONE;
  }

  /// Appends the cells of a gauge.
  ///
  /// @param percent 0 to 100
  /// @param own the tone that the data module chose
  /// @param text receives the cells
  void draw(int percent, Tone own, StyledText text) {
    new Bar(percent, TextRole.of(own), look.coloring()).draw(text);
  }

  /// Appends the cells of a gauge of an old segment.
  void drawOld(int percent, StyledText text) {
    new Bar(percent, TextRole.OLD, GaugeColoring.TONE).draw(text);
  }

  /// One gauge.
  private final class Bar {
    private final int percent;
    private final TextRole own;
    private final GaugeColoring coloring;

    /// @param percent 0 to 100
    /// @param own the role that the data module chose
    /// @param coloring the rule for the role of a cell
    Bar(int percent, TextRole own, GaugeColoring coloring) {
      this.percent = percent;
      this.own = own;
      this.coloring = coloring;
    }

    void draw(StyledText text) {
      boolean fine = look.style().hasEighths(glyphSet);
      int steps = filledSteps(percent, fine ? 8 * look.cells() : look.cells());
      int filled = fine ? steps / 8 : steps;
      int rest = fine ? steps % 8 : 0;
      drawFilled(filled, text);
      if (rest > 0) {
        add(EIGHTHS.substring(rest - 1, rest), filled, text);
      }
      int empty = look.cells() - filled - (rest > 0 ? 1 : 0);
      if (empty > 0) {
        text.add(glyphs.measured(look.style().empty(glyphSet).repeat(empty)), TextRole.EMPTY);
      }
    }

    private void drawFilled(int filled, StyledText text) {
      int start = 0;
      for (int cell = 1; cell <= filled; cell++) {
        boolean isGradient = coloring == GaugeColoring.GRADIENT;
        if (cell == filled || isGradient || role(cell) != role(start)) {
          add(look.style().filled(glyphSet).repeat(cell - start), start, text);
          start = cell;
        }
      }
    }

    private void add(String cells, int first, StyledText text) {
      boolean isGradient = coloring == GaugeColoring.GRADIENT;
      int position = isGradient ? first * 100 / (look.cells() - 1) : Span.CELLS;
      text.add(new Span(glyphs.measured(cells), role(first), Math.min(position, 100)));
    }

    /// Returns the role of a filled cell; the first cell is 0.
    private TextRole role(int cell) {
      if (coloring == GaugeColoring.TONE || coloring == GaugeColoring.GRADIENT) {
        return own;
      }
      boolean byZone = coloring == GaugeColoring.ZONES;
      return byValue(byZone ? cell * 100 / look.cells() : percent);
    }

    /// Below the thresholds the data module's role is used, unless it is caution or alarm.
    private TextRole byValue(int value) {
      if (value >= look.alarmPercent()) {
        return TextRole.ALARM;
      }
      if (value >= look.cautionPercent()) {
        return TextRole.CAUTION;
      }
      return own.isWarning() ? TextRole.VALUE : own;
    }
  }

  /// {@return the number of filled steps}
  ///
  /// @param percent 0 to 100
  /// @param steps the number of all steps
  static int filledSteps(int percent, int steps) {
    if (percent <= 0) {
      return 0;
    }
    if (percent >= 100) {
      return steps;
    }
    return Math.clamp((percent * steps + 50) / 100, 1, steps - 1);
  }
}
