package statusline.renderer.terminal;

import java.util.List;
import statusline.renderer.theme.Color;

/// Colours between those of a list.
final class Gradient {
  private Gradient() {}

  /// {@return the colour at a position}
  ///
  /// Only colours of red, green and blue can be mixed; of others the nearest one is returned.
  ///
  /// @param colors one or more colours
  /// @param at the position, 0 to `last`
  /// @param last the position of the last colour, 1 or more
  static Color color(List<Color> colors, int at, int last) {
    int scaled = at * (colors.size() - 1);
    int index = scaled / last;
    int part = scaled % last;
    Color low = colors.get(index);
    Color high = colors.get(Math.min(index + 1, colors.size() - 1));
    if (low.kind() != Color.Kind.RGB || high.kind() != Color.Kind.RGB) {
      return 2 * part < last ? low : high;
    }
    int mixed = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      int from = low.value() >> shift & 0xFF;
      int to = high.value() >> shift & 0xFF;
      mixed |= (from + (to - from) * part / last) << shift;
    }
    return Color.rgb(mixed);
  }
}
