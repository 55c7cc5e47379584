package statusline.renderer.segment;

import statusline.api.Tone;
import statusline.renderer.look.GaugeColoring;
import statusline.renderer.look.GaugeLook;
import statusline.renderer.look.GaugeStyle;
import statusline.renderer.look.GlyphSet;

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
    new Bar(percent, own, look.coloring()).draw(text);
  }

  /// Appends the cells of a gauge of an old segment.
  void drawQuiet(int percent, StyledText text) {
    new Bar(percent, Tone.QUIET, GaugeColoring.TONE).draw(text);
  }

  /// One gauge.
  private final class Bar {
    private final int percent;
    private final Tone own;
    private final GaugeColoring coloring;

    /// @param percent 0 to 100
    /// @param own the tone that the data module chose
    /// @param coloring the rule for the tone of a cell
    Bar(int percent, Tone own, GaugeColoring coloring) {
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
        text.add(glyphs.measured(EIGHTHS.substring(rest - 1, rest)), tone(filled));
      }
      int empty = look.cells() - filled - (rest > 0 ? 1 : 0);
      if (empty > 0) {
        text.add(glyphs.measured(look.style().empty(glyphSet).repeat(empty)), Tone.QUIET);
      }
    }

    private void drawFilled(int filled, StyledText text) {
      int start = 0;
      for (int cell = 1; cell <= filled; cell++) {
        if (cell == filled || tone(cell) != tone(start)) {
          String cells = look.style().filled(glyphSet).repeat(cell - start);
          text.add(glyphs.measured(cells), tone(start));
          start = cell;
        }
      }
    }

    /// Returns the tone of a filled cell; the first cell is 0.
    private Tone tone(int cell) {
      if (coloring == GaugeColoring.TONE) {
        return own;
      }
      boolean byZone = coloring == GaugeColoring.ZONES;
      return byValue(byZone ? cell * 100 / look.cells() : percent);
    }

    /// Below the thresholds the data module's tone is used, unless it is caution or alarm.
    private Tone byValue(int value) {
      if (value >= look.alarmPercent()) {
        return Tone.ALARM;
      }
      if (value >= look.cautionPercent()) {
        return Tone.CAUTION;
      }
      return own == Tone.CAUTION || own == Tone.ALARM ? Tone.VALUE : own;
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
