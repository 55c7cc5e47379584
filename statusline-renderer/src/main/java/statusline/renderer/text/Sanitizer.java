package statusline.renderer.text;

/// Builds the safe form of one foreign text, code point by code point.
///
/// - A tab or any kind of line end becomes a space.
/// - Other controls (C0, DEL, C1), lone surrogates and noncharacters become U+FFFD, so that readers
///   notice them.
/// - Format characters are removed: bidirectional marks and overrides, zero-width characters, byte
///   order mark, soft hyphen, interlinear annotations, tags, letters without a shape. A zero-width
///   joiner between two pictographs is kept.
/// - Marks (combining marks, variation selectors, Hangul vowels and finals, skin tones) are kept
///   after a base, at most two of them. Skin tones need a pictograph as base.
final class Sanitizer {
  private static final int ZERO_WIDTH_JOINER = 0x200D;
  private static final char REPLACEMENT = '\uFFFD';
  private static final int MAX_MARKS = 2;

  /// The number of joiners in a family of four.
  private static final int MAX_JOINERS = 3;

  private static final int NO_BASE = -1;

  private final String foreign;
  private final StringBuilder safe;
  private int base = NO_BASE;
  private int marks;
  private int joiners;

  private Sanitizer(String foreign) {
    this.foreign = foreign;
    this.safe = new StringBuilder(foreign.length());
  }

  /// {@return the safe form of a text}
  static String sanitize(String foreign) {
    return new Sanitizer(foreign).run();
  }

  private String run() {
    int at = 0;
    while (at < foreign.length()) {
      int codePoint = foreign.codePointAt(at);
      at += Character.charCount(codePoint);
      take(codePoint, at);
    }
    return safe.toString();
  }

  private void take(int codePoint, int next) {
    if (CodePoints.breaksLine(codePoint)) {
      appendBase(' ');
    } else if (codePoint == ZERO_WIDTH_JOINER) {
      takeJoiner(next);
    } else if (CodePoints.isForbidden(codePoint)) {
      appendBase(REPLACEMENT);
    } else if (CodePoints.isMark(codePoint)) {
      takeMark(codePoint);
    } else if (!CodePoints.isFormat(codePoint)) {
      appendBase(codePoint);
    }
  }

  private void appendBase(int codePoint) {
    joiners = endsWithJoiner() ? joiners : 0;
    base = codePoint;
    marks = 0;
    safe.appendCodePoint(codePoint);
  }

  private boolean endsWithJoiner() {
    return !safe.isEmpty() && safe.charAt(safe.length() - 1) == ZERO_WIDTH_JOINER;
  }

  private void takeJoiner(int next) {
    boolean between =
        endsWithEmoji() && next < foreign.length() && isPictograph(foreign.codePointAt(next));
    if (between && joiners < MAX_JOINERS) {
      joiners++;
      safe.append((char) ZERO_WIDTH_JOINER);
    }
  }

  /// Returns whether the text ends with a pictograph and at most a selector and a skin tone.
  private boolean endsWithEmoji() {
    int last = safe.isEmpty() ? NO_BASE : safe.codePointBefore(safe.length());
    return isPictograph(base)
        && (last == base || last == EmojiSequence.SELECTOR || CodePoints.isSkinTone(last));
  }

  private void takeMark(int codePoint) {
    boolean fits = CodePoints.isSkinTone(codePoint) ? isPictograph(base) : base != NO_BASE;
    if (fits && marks < MAX_MARKS) {
      marks++;
      safe.appendCodePoint(codePoint);
    }
  }

  private static boolean isPictograph(int codePoint) {
    return codePoint != NO_BASE && Character.isExtendedPictographic(codePoint);
  }
}
