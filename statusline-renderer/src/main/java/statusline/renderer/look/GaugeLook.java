package statusline.renderer.look;

import static java.util.Objects.requireNonNull;

/// How gauges are drawn.
///
/// @param style what the cells are drawn with
/// @param cells how many there are, 3 to 40; others are clamped
/// @param coloring what decides the colour
/// @param cautionPercent first threshold, 0 to 100; not used where the data module decides
/// @param alarmPercent second threshold, 0 to 100; not used where the data module decides
public record GaugeLook(
    GaugeStyle style, int cells, GaugeColoring coloring, int cautionPercent, int alarmPercent) {
  /// Fewest cells.
  public static final int MIN_CELLS = 3;

  /// Most cells.
  public static final int MAX_CELLS = 40;

  /// Ten slanted cells, coloured by the data module.
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
