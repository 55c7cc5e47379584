package statusline.renderer.text;

/// The characters of two cells in the host to which JLine gives one cell.
///
/// Terminals differ on most of them, and the host counts the widest form: pictographs such as `✍`,
/// emoji of Unicode 17, some ideographs and symbols. A test compares all code points with the table
/// that the host was measured for.
final class HostWidth {
  /// The first and last code point of each range, in ascending order.
  private static final int[] RANGES = {
    0x17A4, 0x17A4, 0x17D8, 0x17D8, 0x261D, 0x261D, 0x26F9, 0x26F9, 0x270C, 0x270D,
    0x2E3A, 0x2E3B, 0x3248, 0x324F, 0x16FF2, 0x16FF6, 0x187F8, 0x187FF, 0x18D09, 0x18D1E,
    0x18D80, 0x18DF2, 0x1F3CB, 0x1F3CC, 0x1F574, 0x1F575, 0x1F590, 0x1F590, 0x1F6D8, 0x1F6D8,
    0x1F93B, 0x1F93B, 0x1F946, 0x1F946, 0x1FA8A, 0x1FA8A, 0x1FA8E, 0x1FA8E, 0x1FAC8, 0x1FAC8,
    0x1FACD, 0x1FACD, 0x1FAEA, 0x1FAEA, 0x1FAEF, 0x1FAEF,
  };

  private HostWidth() {}

  /// {@return whether the host gives a code point two cells and JLine one}
  static boolean isWide(int codePoint) {
    return CodePointRanges.contain(RANGES, codePoint);
  }
}
