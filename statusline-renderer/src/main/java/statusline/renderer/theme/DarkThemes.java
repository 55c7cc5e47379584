package statusline.renderer.theme;

/// The colours of built-in themes without a hue for each topic, on a dark background. They are
/// spaced evenly in OKLCH. `ContrastTest` checks their contrast.
final class DarkThemes {
  private DarkThemes() {}

  static Colors slate() {
    return ColorTable.of(
        new int[] {0x99a3ae, 0xdae0e7, 0x69c6fa, 0x7dd18a, 0xf0ba59, 0xf97772, 0x79838e},
        new int[] {0x0b1013, 0x5fbdf0, 0x202931, 0x2c353e});
  }

  static Colors forest() {
    return ColorTable.of(
        new int[] {0x94a39b, 0xd9e2de, 0x62cfce, 0x7dd18a, 0xf0ba59, 0xf97772, 0x74827b},
        new int[] {0x0a1111, 0x57c5c5, 0x1f2b25, 0x2b3732});
  }

  static Colors graphite() {
    return ColorTable.of(
        new int[] {0x9e9e9e, 0xdfdfdf, 0xf2f2f2, 0xa1c6a5, 0xe0bf89, 0xd78e89, 0x7d7d7d},
        new int[] {0x130e0f, 0xbebebe, 0x282828, 0x343434});
  }

  static Colors beacon() {
    return ColorTable.of(
        new int[] {0xcccccc, 0xdfdfdf, 0x80eceb, 0x98cafe, 0xdcc740, 0xfec3be, 0x848484},
        new int[] {0x0a1111, 0x57c5c5, 0x2b2b2b, 0x363636});
  }

  static Colors paper() {
    return ColorTable.of(
        new int[] {0x9b9fa3, 0xdde0e3, 0x8cbefe, 0x7dd18a, 0xf0ba59, 0xf97772, 0x7a7e82},
        new int[] {0x0d1014, 0x7bb4fd, 0x25282c, 0x313438});
  }

  static Colors noon() {
    return ColorTable.of(
        new int[] {0xcccccc, 0xdfdfdf, 0xa1c9fe, 0x95eba2, 0xfac362, 0xfec3be, 0x848484},
        new int[] {0x0d1014, 0x7bb4fd, 0x2b2b2b, 0x363636});
  }
}
