package statusline.renderer.look;

import static java.util.Objects.requireNonNull;

/// The appearance of gauges.
///
/// @param style the glyphs of the cells
/// @param cells the number of cells, clamped to 3 to 40
/// @param coloring the rule for the colour
/// @param cautionPercent the first threshold, clamped to 0 to 100; not used with
///     `GaugeColoring.TONE`
/// @param alarmPercent the second threshold, clamped to 0 to 100; not used with
///     `GaugeColoring.TONE`
public record GaugeLook(
    GaugeStyle style, int cells, GaugeColoring coloring, int cautionPercent, int alarmPercent) {
  /// The smallest number of cells.
  public static final int MIN_CELLS = 3;

  /// The largest number of cells.
  public static final int MAX_CELLS = 40;

  /// Ten slanted cells in the tone of the data module.
  public static final GaugeLook STANDARD =
      new GaugeLook(GaugeStyle.SLANT, 10, GaugeColoring.TONE, 70, 85);

  public GaugeLook {
    requireNonNull(style, "style");
    requireNonNull(coloring, "coloring");
    cells = Math.clamp(cells, MIN_CELLS, MAX_CELLS);
    cautionPercent = Math.clamp(cautionPercent, 0, 100);
    alarmPercent = Math.clamp(alarmPercent, 0, 100);
  }
}
