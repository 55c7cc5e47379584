package statusline.renderer;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;

/// The width of a text in a terminal, by ICU's clusters and properties. Independent of the
/// renderer's code.
final class IcuCells {
  private IcuCells() {}

  static int of(String text) {
    return of(text, false);
  }

  /// {@return the width, in cells}
  static int of(String text, boolean ambiguousWide) {
    BreakIterator clusters = BreakIterator.getCharacterInstance(ULocale.ROOT);
    clusters.setText(text);
    int cells = 0;
    int start = clusters.first();
    for (int end = clusters.next(); end != BreakIterator.DONE; end = clusters.next()) {
      cells += ofCluster(text.substring(start, end), ambiguousWide);
      start = end;
    }
    return cells;
  }

  /// {@return the width of one character after a letter, in cells}
  static int ofCodePoint(int codePoint) {
    int hangul = UCharacter.getIntPropertyValue(codePoint, UProperty.HANGUL_SYLLABLE_TYPE);
    boolean isVowelOrFinal =
        hangul == UCharacter.HangulSyllableType.VOWEL_JAMO
            || hangul == UCharacter.HangulSyllableType.TRAILING_JAMO;
    return isVowelOrFinal ? 0 : ofCluster(Character.toString(codePoint), false);
  }

  private static int ofCluster(String cluster, boolean ambiguousWide) {
    int base = cluster.codePointAt(0);
    if (isInvisible(base)) {
      return 0;
    }
    boolean asEmoji = cluster.indexOf('\ufe0f') > 0 && has(base, UProperty.EMOJI);
    boolean isFlag = has(base, UProperty.REGIONAL_INDICATOR) && cluster.length() > 2;
    boolean isWide = asEmoji || isFlag || has(base, UProperty.EMOJI_PRESENTATION);
    return isWide || isEastAsianWide(base, ambiguousWide) ? 2 : 1;
  }

  private static boolean isInvisible(int codePoint) {
    int type = UCharacter.getType(codePoint);
    return type == UCharacter.NON_SPACING_MARK
        || type == UCharacter.ENCLOSING_MARK
        || type == UCharacter.FORMAT
        || type == UCharacter.CONTROL;
  }

  private static boolean isEastAsianWide(int codePoint, boolean ambiguousWide) {
    int width = UCharacter.getIntPropertyValue(codePoint, UProperty.EAST_ASIAN_WIDTH);
    return (ambiguousWide && width == UCharacter.EastAsianWidth.AMBIGUOUS)
        || width == UCharacter.EastAsianWidth.WIDE
        || width == UCharacter.EastAsianWidth.FULLWIDTH;
  }

  private static boolean has(int codePoint, int property) {
    return UCharacter.hasBinaryProperty(codePoint, property);
  }
}
