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
  private static final long QUOTES = ONES * '"';
  private static final long BACKSLASHES = ONES * '\\';
  private static final long BLANKS = ONES * ' ';

  private ByteWords() {}

  /// Returns the eight bytes from a position on.
  static long word(byte[] bytes, int from) {
    return (long) WORD.get(bytes, from);
  }

  /// Returns the position of the first byte that is `value`, or `end`.
  static int indexOf(byte[] bytes, int from, int end, byte value) {
    long pattern = ONES * (value & 0xff);
    int i = from;
    for (; i + 8 <= end; i += 8) {
      long difference = word(bytes, i) ^ pattern;
      long found = (difference - ONES) & ~difference & HIGH;
      if (found != 0) {
        return i + first(found);
      }
    }
    while (i < end && bytes[i] != value) {
      i++;
    }
    return i;
  }

  /// Returns a word whose lowest byte with its highest bit set is the first special one. A byte
  /// outside ASCII is special itself, so the result can be wrong after it.
  private static long special(long word) {
    return (word ^ QUOTES) - ONES | (word ^ BACKSLASHES) - ONES | word - BLANKS | word;
  }

  /// Returns the position of the last byte that is `value`, or `from - 1`.
  static int lastIndexOf(byte[] bytes, int from, int end, byte value) {
    long pattern = ONES * (value & 0xff);
    int i = end;
    for (; i - 8 >= from; i -= 8) {
      long difference = word(bytes, i - 8) ^ pattern;
      if (((difference - ONES) & ~difference & HIGH) != 0) {
        break;
      }
    }
    do {
      i--;
    } while (i >= from && bytes[i] != value);
    return i;
  }

  /// Returns the number of bytes before the first one whose highest bit is set. The method of
  /// `Long` is slow without the second compiler.
  private static int first(long high) {
    long below = (high - 1) & ~high;
    return (int) ((((below >>> 7) & ONES) * ONES) >>> 56);
  }

  /// Returns the position of the first byte that plain JSON text cannot contain: a quote, a
  /// backslash, a control character or part of a character outside ASCII. Returns `end` without
  /// one.
  static int endOfPlainText(byte[] bytes, int from, int end) {
    int i = from;
    for (; i + 8 <= end; i += 8) {
      long found = special(word(bytes, i)) & HIGH;
      if (found != 0) {
        return i + first(found);
      }
    }
    return endOfShortText(bytes, i, end);
  }

  /// Does the same for fewer than eight bytes. It stands apart, because the first compiler makes a
  /// faster loop of the smaller method above.
  private static int endOfShortText(byte[] bytes, int from, int end) {
    int i = from;
    while (i < end && bytes[i] >= 0x20 && bytes[i] != '"' && bytes[i] != '\\') {
      i++;
    }
    return i;
  }

  /// Returns whether the bytes between `from` and `end` contain `text`.
  ///
  /// @param rare the position in `text` of its rarest byte, which is searched first
  static boolean contain(byte[] bytes, int from, int end, byte[] text, int rare) {
    return indexOf(bytes, from, end, text, rare) < end;
  }

  /// Returns the position of the first place that is `text`, or `end`.
  ///
  /// @param rare the position in `text` of its rarest byte, which is searched first
  static int indexOf(byte[] bytes, int from, int end, byte[] text, int rare) {
    int last = end - text.length + rare;
    int i = from + rare;
    while (i <= last) {
      i = indexOf(bytes, i, last + 1, text[rare]);
      if (i <= last && startsWith(bytes, i - rare, text)) {
        return i - rare;
      }
      i++;
    }
    return end;
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
