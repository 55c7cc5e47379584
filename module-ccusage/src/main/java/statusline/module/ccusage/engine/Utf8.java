package statusline.module.ccusage.engine;

/// The byte sequences of UTF-8.
final class Utf8 {
  private Utf8() {}

  /// Returns the length of the character at a position whose byte is not ASCII, or 0 if the bytes
  /// are not valid UTF-8: too short, too long for their value, or a surrogate.
  static int length(byte[] bytes, int at, int end) {
    int first = bytes[at] & 0xff;
    if (first >= 0xc2 && first <= 0xdf) {
      return follow(bytes, at, end, 2) ? 2 : 0;
    }
    if (first >= 0xe0 && first <= 0xef && follow(bytes, at, end, 3)) {
      int second = bytes[at + 1] & 0xff;
      boolean isValid = (first != 0xe0 || second >= 0xa0) && (first != 0xed || second < 0xa0);
      return isValid ? 3 : 0;
    }
    if (first >= 0xf0 && first <= 0xf4 && follow(bytes, at, end, 4)) {
      int second = bytes[at + 1] & 0xff;
      boolean isValid = (first != 0xf0 || second >= 0x90) && (first != 0xf4 || second < 0x90);
      return isValid ? 4 : 0;
    }
    return 0;
  }

  private static boolean follow(byte[] bytes, int at, int end, int length) {
    if (at + length > end) {
      return false;
    }
    for (int i = at + 1; i < at + length; i++) {
      if ((bytes[i] & 0xc0) != 0x80) {
        return false;
      }
    }
    return true;
  }
}
