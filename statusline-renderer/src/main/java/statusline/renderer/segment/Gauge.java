package statusline.renderer.segment;

import statusline.api.Tone;
import statusline.renderer.look.GaugeColoring;
import statusline.renderer.look.GaugeLook;
import statusline.renderer.look.GaugeStyle;
import statusline.renderer.look.GlyphSet;

/// Draws the bar of a percentage: cells, some of them filled.
///
/// Rounded to the nearest, but nothing reads as empty or full that is not.
final class Gauge {
  /// Filled from the left by one to seven eighths.
  private static final String EIGHTHS = "▏▎▍▌▋▊▉";

  private final GaugeLook look;
  private final GlyphSet glyphs;
  private final Signs signs;

  Gauge(GaugeLook look, GlyphSet glyphs, Signs signs) {
    this.look = look;
    this.glyphs = glyphs;
    this.signs = signs;
  }

  /// {@return whether gauges are left out}
  boolean isNone() {
    return look.style() == GaugeStyle.NONE;
  }

  /// Appends a gauge's cells.
  ///
  /// @param percent 0 to 100
  /// @param own the tone that the data module gave
  void draw(int percent, Tone own, StyledText text) {
    new Bar(percent, own, look.coloring()).draw(text);
  }

  /// Appends the cells of a gauge that is old.
  void drawQuiet(int percent, StyledText text) {
    new Bar(percent, Tone.QUIET, GaugeColoring.TONE).draw(text);
  }

  /// One gauge in the making.
  private final class Bar {
    private final int percent;
    private final Tone own;
    private final GaugeColoring coloring;

    /// @param percent 0 to 100
    /// @param own tone of the data module
    /// @param coloring what decides the tone of a cell
    Bar(int percent, Tone own, GaugeColoring coloring) {
      this.percent = percent;
      this.own = own;
      this.coloring = coloring;
    }

    void draw(StyledText text) {
      boolean fine = look.style().hasEighths(glyphs);
      int steps = filledSteps(percent, fine ? 8 * look.cells() : look.cells());
      int filled = fine ? steps / 8 : steps;
      int rest = fine ? steps % 8 : 0;
      drawFilled(filled, text);
      if (rest > 0) {
        text.add(signs.measured(EIGHTHS.substring(rest - 1, rest)), tone(filled));
      }
      int empty = look.cells() - filled - (rest > 0 ? 1 : 0);
      if (empty > 0) {
        text.add(signs.measured(look.style().empty(glyphs).repeat(empty)), Tone.QUIET);
      }
    }

    private void drawFilled(int filled, StyledText text) {
      int start = 0;
      for (int cell = 1; cell <= filled; cell++) {
        if (cell == filled || tone(cell) != tone(start)) {
          String run = look.style().filled(glyphs).repeat(cell - start);
          text.add(signs.measured(run), tone(start));
          start = cell;
        }
      }
    }

    /// The tone of one filled cell, the first being 0.
    private Tone tone(int cell) {
      if (coloring == GaugeColoring.TONE) {
        return own;
      }
      boolean byZone = coloring == GaugeColoring.ZONES;
      return byValue(byZone ? cell * 100 / look.cells() : percent);
    }

    /// Below the thresholds the data module's own tone, unless that is louder than they allow.
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

  /// {@return how many steps are filled}
  ///
  /// @param percent 0 to 100
  /// @param steps there are
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
