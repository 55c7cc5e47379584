package statusline.module.ccusage.engine;

/// The byte sequences of UTF-8.
final class Utf8 {
  /// The lowest first bytes of characters with two, three and four bytes. As signed numbers, the
  /// bytes outside ASCII are in the same order.
  private static final byte TWO = (byte) 0xc2;

  private static final byte THREE = (byte) 0xe0;
  private static final byte FOUR = (byte) 0xf0;

  /// The other bytes of a character are lower.
  private static final byte HIGHER = (byte) 0xc0;

  private Utf8() {}

  /// Returns the length of the character at a position whose byte is not ASCII, or 0 if the bytes
  /// are not valid UTF-8: too short, too long for their value, or a surrogate.
  static int length(byte[] bytes, int at, int end) {
    byte first = bytes[at];
    if (first < TWO) {
      return 0;
    }
    if (first < THREE) {
      return isContinued(bytes, at + 1, end) ? 2 : 0;
    }
    return first < FOUR ? three(bytes, at, end) : four(bytes, at, end);
  }

  private static int three(byte[] bytes, int at, int end) {
    if (!isContinued(bytes, at + 1, end) || !isContinued(bytes, at + 2, end)) {
      return 0;
    }
    int first = bytes[at] & 0xff;
    int second = bytes[at + 1] & 0xff;
    return (first != 0xe0 || second >= 0xa0) && (first != 0xed || second < 0xa0) ? 3 : 0;
  }

  private static int four(byte[] bytes, int at, int end) {
    int first = bytes[at] & 0xff;
    if (first > 0xf4
        || !isContinued(bytes, at + 1, end)
        || !isContinued(bytes, at + 2, end)
        || !isContinued(bytes, at + 3, end)) {
      return 0;
    }
    int second = bytes[at + 1] & 0xff;
    return (first != 0xf0 || second >= 0x90) && (first != 0xf4 || second < 0x90) ? 4 : 0;
  }

  /// Returns whether a byte is one of those after a character's first.
  private static boolean isContinued(byte[] bytes, int at, int end) {
    return at < end && bytes[at] < HIGHER;
  }
}
