package statusline.config.json;

import org.jspecify.annotations.Nullable;

/// The formatting of a text, which insertions follow.
///
/// @param lineEnd the first line end of the text, or `\n`
/// @param unit indentation of a member relative to its object
/// @param colon between a name and its value, with its spaces
/// @param comma between two values on one line, with its spaces
/// @param isOnOneLine whether the whole text is on one line
record WritingStyle(String lineEnd, String unit, String colon, String comma, boolean isOnOneLine) {
  private static final WritingStyle STANDARD = new WritingStyle("\n", "  ", ": ", ", ", false);

  /// {@return the style of a tree's text}
  static WritingStyle of(SyntaxTree tree) {
    String text = tree.text();
    String lineEnd = lineEnd(text);
    if (!(tree.root() instanceof SyntaxNode.Members root) || root.members().isEmpty()) {
      return STANDARD.withLineEnd(lineEnd);
    }
    SyntaxNode.Member first = root.members().getFirst();
    String colon = colon(text, first);
    return new WritingStyle(
        lineEnd,
        unit(text, root),
        colon,
        colon.endsWith(" ") ? ", " : ",",
        !TextScanner.hasLineEnd(text, root.start(), root.end()));
  }

  private WritingStyle withLineEnd(String other) {
    return new WritingStyle(other, unit, colon, comma, isOnOneLine);
  }

  private static String lineEnd(String text) {
    int end = TextScanner.lineEnd(text, 0);
    return end == text.length() ? "\n" : text.substring(end, TextScanner.nextLine(text, end));
  }

  /// {@return the indentation of the first member that begins a line, relative to its object}
  private static String unit(String text, SyntaxNode.Members object) {
    String outer = indentOfLine(text, object.start());
    for (SyntaxNode.Member member : object.members()) {
      String indent = indent(text, member.start());
      if (indent != null && indent.startsWith(outer) && indent.length() > outer.length()) {
        return indent.substring(outer.length());
      }
    }
    return STANDARD.unit;
  }

  private static String colon(String text, SyntaxNode.Member member) {
    int quoted = TextScanner.quotedEnd(text, member.start());
    String between = text.substring(quoted, member.value().start());
    return between.chars().allMatch(c -> c == ' ' || c == ':') ? between : STANDARD.colon;
  }

  /// {@return the whitespace before an offset, or null if other text precedes it on its line}
  static @Nullable String indent(String text, int offset) {
    int start = TextScanner.spacesBefore(text, offset);
    return TextScanner.isLineStart(text, start) ? text.substring(start, offset) : null;
  }

  /// {@return the whitespace at the beginning of the line}
  static String indentOfLine(String text, int offset) {
    int start = TextScanner.lineStart(text, offset);
    return text.substring(start, TextScanner.skipSpaces(text, start, text.length()));
  }
}
