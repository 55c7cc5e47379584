package statusline.config.json;

import java.util.ArrayList;
import java.util.List;

/// Removes members with the same name from an object. Comments beside them are preserved.
final class MemberRemoval {
  private final String text;
  private final SyntaxNode.Members object;
  private final String name;

  MemberRemoval(SyntaxTree tree, SyntaxNode.Members object, String name) {
    this.text = tree.text();
    this.object = object;
    this.name = name;
  }

  /// {@return the edits that remove the last member with the name; empty if there is none}
  List<TextEdit> edits() {
    List<SyntaxNode.Member> members = object.members();
    for (int i = members.size() - 1; i >= 0; i--) {
      if (members.get(i).name().equals(name)) {
        return members.size() == 1 ? only(members.get(i)) : one(i);
      }
    }
    return List.of();
  }

  /// Removes the only member and, unless there are comments, all whitespace.
  private List<TextEdit> only(SyntaxNode.Member member) {
    int from = object.start() + 1;
    int to = object.end() - 1;
    int comma = TextScanner.comma(text, member.end(), to);
    int end = comma < 0 ? member.end() : comma + 1;
    if (!TextScanner.hasComment(text, from, member.start())
        && !TextScanner.hasComment(text, member.end(), to)) {
      return List.of(TextEdit.delete(from, to));
    }
    return comma < 0 || !TextScanner.hasComment(text, member.end(), comma)
        ? List.of(removal(member.start(), end))
        : List.of(removal(member.start(), member.end()), TextEdit.delete(comma, comma + 1));
  }

  private List<TextEdit> one(int index) {
    SyntaxNode.Member member = object.members().get(index);
    List<TextEdit> edits = new ArrayList<>();
    int end = member.end();
    int comma = TextScanner.comma(text, end, object.end() - 1);
    if (comma >= 0 && !TextScanner.hasComment(text, end, comma)) {
      end = comma + 1;
    } else if (comma >= 0) {
      edits.add(TextEdit.delete(comma, comma + 1));
    }
    boolean isLast = index == object.members().size() - 1;
    if (isLast && comma < 0) {
      int before = TextScanner.comma(text, object.members().get(index - 1).end(), member.start());
      edits.add(TextEdit.delete(before, before + 1));
    }
    edits.add(isLast ? removalAtEnd(index, end) : removal(member.start(), end));
    return edits;
  }

  /// Removes the member and its line. If the line contains other text, the spaces after the member
  /// are removed instead.
  private TextEdit removal(int start, int end) {
    int lineStart = TextScanner.spacesBefore(text, start);
    int after = TextScanner.skipSpaces(text, end, text.length());
    boolean endsLine = after == text.length() || TextScanner.isLineEnd(text.charAt(after));
    if (endsLine && lineStart == TextScanner.lineStart(text, start)) {
      return TextEdit.delete(lineStart, TextScanner.nextLine(text, after));
    }
    return endsLine ? TextEdit.delete(lineStart, end) : TextEdit.delete(start, after);
  }

  /// Removes the last member and the line end before it. If the member does not begin a line, the
  /// spaces before it are removed instead.
  private TextEdit removalAtEnd(int index, int end) {
    int start = object.members().get(index).start();
    int before = TextScanner.spacesBefore(text, start);
    int lineStart = TextScanner.lineStart(text, start);
    if (before != lineStart) {
      return TextEdit.delete(before, end);
    }
    int after = TextScanner.skipSpaces(text, end, text.length());
    char next = after < text.length() ? text.charAt(after) : '\n';
    int cut = text.startsWith("\r\n", lineStart - 2) ? lineStart - 2 : lineStart - 1;
    if (next == '/') {
      return TextEdit.delete(start, after);
    }
    boolean needsLineEnd =
        next == '}' && TextScanner.isOpen(text, object.members().get(index - 1).end(), cut);
    return TextEdit.delete(needsLineEnd ? start : cut, end);
  }
}
