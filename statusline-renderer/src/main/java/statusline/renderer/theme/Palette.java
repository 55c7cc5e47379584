package statusline.renderer.theme;

/// The palette of 256 colours. The first 16 have xterm's defaults here; users may change them.
public final class Palette {
  private static final int ANSI = 16;
  private static final int GREYS = 232;
  private static final int[] ANSI_RGB = {
    0x000000, 0xcd0000, 0x00cd00, 0xcdcd00, 0x0000ee, 0xcd00cd, 0x00cdcd, 0xe5e5e5, 0x7f7f7f,
    0xff0000, 0x00ff00, 0xffff00, 0x5c5cff, 0xff00ff, 0x00ffff, 0xffffff
  };

  private Palette() {}

  /// {@return the red, green and blue of a palette colour, as 24 bits}
  ///
  /// @param index 0 to 255
  public static int rgb(int index) {
    if (index < ANSI) {
      return ANSI_RGB[index];
    }
    if (index >= GREYS) {
      int grey = 8 + 10 * (index - GREYS);
      return grey << 16 | grey << 8 | grey;
    }
    int cube = index - ANSI;
    return level(cube / 36) << 16 | level(cube / 6 % 6) << 8 | level(cube % 6);
  }

  /// {@return the index of the most similar colour of the 6×6×6 cube or the greys}
  public static int nearest(int rgb) {
    int cube = nearestInCube(rgb);
    int grey = nearestGrey(rgb);
    return distance(rgb, rgb(grey)) < distance(rgb, rgb(cube)) ? grey : cube;
  }

  /// {@return the perceived lightness of a colour, 0 to 255}
  public static int lightness(int rgb) {
    return ((rgb >> 16) * 30 + (rgb >> 8 & 0xFF) * 59 + (rgb & 0xFF) * 11) / 100;
  }

  private static int nearestInCube(int rgb) {
    return ANSI + 36 * step(rgb >> 16) + 6 * step(rgb >> 8 & 0xFF) + step(rgb & 0xFF);
  }

  private static int nearestGrey(int rgb) {
    int mean = ((rgb >> 16) + (rgb >> 8 & 0xFF) + (rgb & 0xFF)) / 3;
    return GREYS + Math.clamp((mean - 3) / 10, 0, 23);
  }

  private static int level(int step) {
    return step == 0 ? 0 : 55 + 40 * step;
  }

  private static int step(int channel) {
    if (channel < 48) {
      return 0;
    }
    return channel < 115 ? 1 : (channel - 35) / 40;
  }

  /// Returns the squared distance, weighted by how well the eye sees each channel.
  private static int distance(int one, int other) {
    int red = (one >> 16) - (other >> 16);
    int green = (one >> 8 & 0xFF) - (other >> 8 & 0xFF);
    int blue = (one & 0xFF) - (other & 0xFF);
    return 2 * red * red + 4 * green * green + 3 * blue * blue;
  }
}
