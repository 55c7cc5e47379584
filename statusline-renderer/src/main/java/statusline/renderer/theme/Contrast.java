package statusline.renderer.theme;

/// The contrast of two colours by WCAG 2.2.
public final class Contrast {
  private static final double FLARE = 0.05;

  private Contrast() {}

  /// {@return the contrast ratio of two colours, from 1 to 21}
  ///
  /// @param one 24 bits of red, green and blue
  /// @param other 24 bits of red, green and blue
  public static double ratio(int one, int other) {
    double first = luminance(one);
    double second = luminance(other);
    return (Math.max(first, second) + FLARE) / (Math.min(first, second) + FLARE);
  }

  private static double luminance(int rgb) {
    return 0.2126 * linear(rgb >> 16)
        + 0.7152 * linear(rgb >> 8 & 0xFF)
        + 0.0722 * linear(rgb & 0xFF);
  }

  private static double linear(int channel) {
    double part = channel / 255.0;
    return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  }
}
