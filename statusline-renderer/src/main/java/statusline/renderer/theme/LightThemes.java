package statusline.renderer.theme;

import static statusline.renderer.theme.Style.rgb;

/// Built-in themes for a light background. Their colours are spaced evenly in OKLCH.
/// `ContrastTest` checks their contrast.
final class LightThemes {
  private LightThemes() {}

  /// White, ink blue.
  static Theme paper() {
    return theme(
        "paper",
        0xf9fafc,
        new Tones(
            rgb(0x707274),
            rgb(0x262628),
            rgb(0x115eb2),
            rgb(0x707274),
            rgb(0x1d6d27),
            rgb(0x7b5905),
            rgb(0xad3232)),
        BlockColors.rgb(0xf6fbff, 0x0e5caf, 0xe7eaec, 0xdcdee1));
  }

  /// Cream, teal.
  static Theme linen() {
    return theme(
        "linen",
        0xf9f3e6,
        new Tones(
            rgb(0x746d60),
            rgb(0x2a261f),
            rgb(0x02666a),
            rgb(0x746d60),
            rgb(0x176922),
            rgb(0x775606),
            rgb(0xa92e2e)),
        BlockColors.rgb(0xfdfaf3, 0x036b70, 0xeae2d2, 0xdfd7c5));
  }

  /// Cold white, indigo.
  static Theme glacier() {
    return theme(
        "glacier",
        0xeef6fd,
        new Tones(
            rgb(0x676f76),
            rgb(0x22272b),
            rgb(0x5a4cb5),
            rgb(0x676f76),
            rgb(0x1a6b24),
            rgb(0x775606),
            rgb(0xaa2f2f)),
        BlockColors.rgb(0xf6fbff, 0x5849b2, 0xdce6ee, 0xd0dbe3));
  }

  /// High contrast on white.
  static Theme noon() {
    return theme(
        "noon",
        0xffffff,
        new Tones(
            rgb(0x484848),
            rgb(0x000000),
            rgb(0x0242a0),
            rgb(0x484848),
            rgb(0x005412),
            rgb(0x5f4302),
            rgb(0x90101a).asBold()),
        BlockColors.rgb(0xffffff, 0x0242a0, 0xeeeeee, 0xe3e3e3));
  }

  private static Theme theme(String name, int background, Tones tones, BlockColors blocks) {
    return new Theme(name, Appearance.LIGHT, Color.rgb(background), tones, blocks);
  }
}
