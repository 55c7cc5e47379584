package statusline.renderer.theme;

import static statusline.renderer.theme.Style.rgb;

/// Built-in themes for a dark background. Their colours are spaced evenly in OKLCH.
/// `ContrastTest` checks their contrast.
final class DarkThemes {
  private DarkThemes() {}

  /// Cool grey, sky blue.
  static Theme slate() {
    return theme(
        "slate",
        0x15191e,
        new Tones(
            rgb(0x828991),
            rgb(0xdadee4),
            rgb(0x64bced),
            rgb(0x828991),
            rgb(0x73c076),
            rgb(0xe1af4a),
            rgb(0xff8179)),
        BlockColors.rgb(0x0f1216, 0x5eb6e6, 0x272d34, 0x333a42));
  }

  /// Deep green, aqua.
  static Theme forest() {
    return theme(
        "forest",
        0x101b16,
        new Tones(
            rgb(0x7c8c85),
            rgb(0xd6e1dc),
            rgb(0x57c5c5),
            rgb(0x7c8c85),
            rgb(0x73c076),
            rgb(0xe1af4a),
            rgb(0xfe847c)),
        BlockColors.rgb(0x0e1310, 0x50bfbe, 0x22302a, 0x2d3e36));
  }

  /// Violet evening, lavender.
  static Theme dusk() {
    return theme(
        "dusk",
        0x181322,
        new Tones(
            rgb(0x878097),
            rgb(0xe0dbec),
            rgb(0xbd9ff2),
            rgb(0x878097),
            rgb(0x73c076),
            rgb(0xe1af4a),
            rgb(0xfc7a73)),
        BlockColors.rgb(0x121115, 0xb699eb, 0x2d263b, 0x3a3249));
  }

  /// Warm brown, orchid.
  static Theme rosewood() {
    return theme(
        "rosewood",
        0x1e1311,
        new Tones(
            rgb(0x91807d),
            rgb(0xe7dbd8),
            rgb(0xe093cf),
            rgb(0x91807d),
            rgb(0x73c076),
            rgb(0xe1af4a),
            rgb(0xfc7a73)),
        BlockColors.rgb(0x16100f, 0xd98dc9, 0x352623, 0x43322f));
  }

  /// Greys, with colours for thresholds.
  static Theme graphite() {
    return theme(
        "graphite",
        0x141414,
        new Tones(
            rgb(0x828282),
            rgb(0xdedede),
            rgb(0xf2f2f2).asBold(),
            rgb(0x828282),
            rgb(0x84bd86),
            rgb(0xd0b37e),
            rgb(0xd98b85)),
        BlockColors.rgb(0x121212, 0xbebebe, 0x282828, 0x343434));
  }

  /// High contrast on black, without red and green: blue, yellow, bold salmon.
  static Theme beacon() {
    return theme(
        "beacon",
        0x000000,
        new Tones(
            rgb(0xb7b7b7),
            rgb(0xffffff),
            rgb(0x5fd0d0),
            rgb(0xb7b7b7),
            rgb(0x7dbdfe),
            rgb(0xe8d04f),
            rgb(0xff9d8f).asBold()),
        BlockColors.rgb(0x000000, 0x5fd0d0, 0x1c1c1c, 0x2a2a2a));
  }

  private static Theme theme(String name, int background, Tones tones, BlockColors blocks) {
    return new Theme(name, Appearance.DARK, Color.rgb(background), tones, blocks);
  }
}
