package statusline.renderer.theme;

/// The colours of built-in themes without a hue for each topic, on a light background. They are
/// spaced evenly in OKLCH. `ContrastTest` checks their contrast.
final class LightThemes {
  private LightThemes() {}

  static Colors slate() {
    return ColorTable.of(
        new int[] {0x58626c, 0x22272c, 0x075f85, 0x076b29, 0x7e4f04, 0xa21a1e, 0x757f8a},
        new int[] {0xf7fbfd, 0x075f85, 0xe4eaf1, 0xd8dfe6});
  }

  static Colors forest() {
    return ColorTable.of(
        new int[] {0x56645e, 0x212825, 0x0a6565, 0x076b29, 0x724706, 0xa21a1e, 0x73827b},
        new int[] {0xf6fbfb, 0x0a6565, 0xe3ece7, 0xd7e1dc});
  }

  static Colors graphite() {
    return ColorTable.of(
        new int[] {0x606060, 0x262626, 0x0b0b0b, 0x406145, 0x715534, 0x833c36, 0x7a7a7a},
        new int[] {0xfdf9fa, 0x3a3a3a, 0xe9e9e9, 0xdedede});
  }

  static Colors beacon() {
    return ColorTable.of(
        new int[] {0x484848, 0x262626, 0x064242, 0x033056, 0x4c3505, 0x8e1c1d, 0x818181},
        new int[] {0xf6fbfb, 0x0a6565, 0xeeeeee, 0xe3e3e3});
  }

  static Colors paper() {
    return ColorTable.of(
        new int[] {0x5c6064, 0x252729, 0x1b589e, 0x076b29, 0x724706, 0xa21a1e, 0x767a7e},
        new int[] {0xf8fafd, 0x1b589e, 0xe7eaed, 0xdcdee1});
  }

  static Colors noon() {
    return ColorTable.of(
        new int[] {0x484848, 0x262626, 0x022f60, 0x003c13, 0x513204, 0x950413, 0x818181},
        new int[] {0xf8fafd, 0x0256a9, 0xeeeeee, 0xe3e3e3});
  }
}
