package statusline.config.json;

import org.jspecify.annotations.Nullable;

/// How a text is written, so that what is put in looks like the rest.
///
/// @param lineEnd the first one of the text, else `\n`
/// @param unit by which a member is indented more than its object
/// @param colon between a name and its value, with its spaces
/// @param comma between two values on one line, with its spaces
/// @param isOnOneLine whether the whole text is, members and all
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
        !Trivia.hasLineEnd(text, root.start(), root.end()));
  }

  private WritingStyle withLineEnd(String other) {
    return new WritingStyle(other, unit, colon, comma, isOnOneLine);
  }

  private static String lineEnd(String text) {
    int end = Trivia.lineEnd(text, 0);
    return end == text.length() ? "\n" : text.substring(end, Trivia.nextLine(text, end));
  }

  /// By how much the first member that begins a line is indented more than its object.
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
    int quoted = Trivia.quotedEnd(text, member.start());
    String between = text.substring(quoted, member.value().start());
    return between.chars().allMatch(c -> c == ' ' || c == ':') ? between : STANDARD.colon;
  }

  /// {@return the white space before an offset, if nothing else stands before it on its line}
  static @Nullable String indent(String text, int offset) {
    int start = Trivia.spacesBefore(text, offset);
    return Trivia.lineStart(text, offset) == start ? text.substring(start, offset) : null;
  }

  /// {@return the white space that the line of an offset begins with}
  static String indentOfLine(String text, int offset) {
    int start = Trivia.lineStart(text, offset);
    return text.substring(start, Trivia.skipSpaces(text, start, text.length()));
  }
}
