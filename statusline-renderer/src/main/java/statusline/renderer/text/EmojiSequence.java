package statusline.renderer.text;

import org.jline.utils.WCWidth;

/// Emoji of several characters that take two cells in the host: flags, keycaps, emoji with a
/// selector or a skin tone, and joined ones such as families.
///
/// The host adds the cells of the characters of every other cluster, and so do terminals.
final class EmojiSequence {
  /// The variation selector that makes a symbol an emoji.
  static final int SELECTOR = 0xFE0F;

  /// The frame around the character before it.
  static final int KEYCAP = 0x20E3;

  private static final int JOINER = 0x200D;
  private static final int NONE = -1;

  private EmojiSequence() {}

  /// {@return whether a cluster is one emoji}
  static boolean is(String text, int start, int end) {
    int first = text.codePointAt(start);
    int at = partEnd(text, start, end);
    if (at != NONE && at < end) {
      return isLast(text.codePointAt(at), first, text, at, end) || isJoined(text, first, at, end);
    }
    return at == end;
  }

  /// Returns whether the last character of a cluster completes a flag or a keycap.
  private static boolean isLast(int last, int first, String text, int at, int end) {
    boolean isFlag = WCWidth.isRegionalIndicator(first) && WCWidth.isRegionalIndicator(last);
    boolean isKeycap = last == KEYCAP && text.codePointBefore(at) == SELECTOR;
    return at + Character.charCount(last) == end && (isFlag || isKeycap);
  }

  private static boolean isJoined(String text, int first, int start, int end) {
    int at = canBeJoined(first) ? start : NONE;
    while (at != NONE && at < end && text.charAt(at) == JOINER) {
      at = partEnd(text, at + 1, end);
    }
    return at == end;
  }

  /// Returns whether an emoji can start a sequence. Others, such as `©`, are drawn one by one.
  private static boolean canBeJoined(int codePoint) {
    return codePoint >= 0x1F000 || (codePoint >= 0x2600 && codePoint < 0x2800);
  }

  /// Returns the end of an emoji with its selector or skin tone, or `NONE`.
  private static int partEnd(String text, int start, int end) {
    if (start == end || !Character.isEmoji(text.codePointAt(start))) {
      return NONE;
    }
    int base = text.codePointAt(start);
    int at = start + Character.charCount(base);
    if (at == end) {
      return at;
    }
    int next = text.codePointAt(at);
    boolean isModified = CodePoints.isSkinTone(next) && Character.isEmojiModifierBase(base);
    return next == SELECTOR || isModified ? at + Character.charCount(next) : at;
  }
}
