package statusline.module.ccusage.engine;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Searches in bytes, eight at a time.
///
/// The transcripts of one user can have gigabytes, most of it text that only has to be skipped.
final class ByteWords {
  private static final VarHandle WORD =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101010101010101L;
  private static final long HIGH = 0x8080808080808080L;

  private ByteWords() {}

  /// Returns the position of the first byte that is `value`, or `end`.
  static int indexOf(byte[] bytes, int from, int end, byte value) {
    long pattern = ONES * (value & 0xff);
    int i = from;
    for (; i + 8 <= end; i += 8) {
      long difference = (long) WORD.get(bytes, i) ^ pattern;
      long found = (difference - ONES) & ~difference & HIGH;
      if (found != 0) {
        return i + (Long.numberOfTrailingZeros(found) >>> 3);
      }
    }
    while (i < end && bytes[i] != value) {
      i++;
    }
    return i;
  }

  /// Returns the position of the first byte that plain JSON text cannot contain: a quote, a
  /// backslash, a control character or part of a character outside ASCII. Returns `end` without
  /// one.
  static int endOfPlainText(byte[] bytes, int from, int end) {
    int i = from;
    for (; i + 8 <= end; i += 8) {
      long word = (long) WORD.get(bytes, i);
      long quote = word ^ (ONES * '"');
      long backslash = word ^ (ONES * '\\');
      long quotes = (quote - ONES) & ~quote;
      long backslashes = (backslash - ONES) & ~backslash;
      long controls = (word - (ONES * 0x20)) & ~word;
      long found = (quotes | backslashes | controls | word) & HIGH;
      if (found != 0) {
        return i + (Long.numberOfTrailingZeros(found) >>> 3);
      }
    }
    while (i < end && bytes[i] >= 0x20 && bytes[i] != '"' && bytes[i] != '\\') {
      i++;
    }
    return i;
  }

  /// Returns whether the bytes between `from` and `end` contain `text`.
  ///
  /// @param rare the position in `text` of its rarest byte, which is searched first
  static boolean contain(byte[] bytes, int from, int end, byte[] text, int rare) {
    int last = end - text.length + rare;
    int i = from + rare;
    while (i <= last) {
      i = indexOf(bytes, i, last + 1, text[rare]);
      if (i > last) {
        return false;
      }
      if (startsWith(bytes, i - rare, text)) {
        return true;
      }
      i++;
    }
    return false;
  }

  private static boolean startsWith(byte[] bytes, int from, byte[] text) {
    for (int i = 0; i < text.length; i++) {
      if (bytes[from + i] != text[i]) {
        return false;
      }
    }
    return true;
  }
}
