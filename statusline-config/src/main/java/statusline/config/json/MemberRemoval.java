package statusline.config.json;

import java.util.ArrayList;
import java.util.List;

/// Takes members of one name out of an object. Comments beside them stay.
final class MemberRemoval {
  private final String text;
  private final SyntaxNode.Members object;
  private final String name;

  MemberRemoval(SyntaxTree tree, SyntaxNode.Members object, String name) {
    this.text = tree.text();
    this.object = object;
    this.name = name;
  }

  /// {@return the edits that take out the last member of the name; none where there is none}
  List<TextEdit> edits() {
    List<SyntaxNode.Member> members = object.members();
    for (int i = members.size() - 1; i >= 0; i--) {
      if (members.get(i).name().equals(name)) {
        return members.size() == 1 ? only(members.get(i)) : one(i);
      }
    }
    return List.of();
  }

  /// An object that nothing is left in closes at once.
  private List<TextEdit> only(SyntaxNode.Member member) {
    int from = object.start() + 1;
    int to = object.end() - 1;
    int comma = Trivia.comma(text, member.end(), to);
    int end = comma < 0 ? member.end() : comma + 1;
    if (!Trivia.hasComment(text, from, member.start())
        && !Trivia.hasComment(text, member.end(), to)) {
      return List.of(TextEdit.delete(from, to));
    }
    return comma < 0 || !Trivia.hasComment(text, member.end(), comma)
        ? List.of(gone(member.start(), end))
        : List.of(gone(member.start(), member.end()), TextEdit.delete(comma, comma + 1));
  }

  private List<TextEdit> one(int index) {
    SyntaxNode.Member member = object.members().get(index);
    List<TextEdit> edits = new ArrayList<>();
    int end = member.end();
    int comma = Trivia.comma(text, end, object.end() - 1);
    if (comma >= 0 && !Trivia.hasComment(text, end, comma)) {
      end = comma + 1;
    } else if (comma >= 0) {
      edits.add(TextEdit.delete(comma, comma + 1));
    }
    boolean isLast = index == object.members().size() - 1;
    if (isLast && comma < 0) {
      int before = Trivia.comma(text, object.members().get(index - 1).end(), member.start());
      edits.add(TextEdit.delete(before, before + 1));
    }
    edits.add(isLast ? goneAtEnd(index, end) : gone(member.start(), end));
    return edits;
  }

  /// With its line, where it has one of its own; else with the spaces behind it.
  private TextEdit gone(int start, int end) {
    int lineStart = Trivia.spacesBefore(text, start);
    int behind = Trivia.skipSpaces(text, end, text.length());
    boolean endsLine = behind == text.length() || Trivia.isLineEnd(text.charAt(behind));
    if (endsLine && lineStart == Trivia.lineStart(text, start)) {
      return TextEdit.delete(lineStart, Trivia.nextLine(text, behind));
    }
    return endsLine ? TextEdit.delete(lineStart, end) : TextEdit.delete(start, behind);
  }

  /// With the line end before it, where it begins a line; else with the spaces before it.
  private TextEdit goneAtEnd(int index, int end) {
    int start = object.members().get(index).start();
    int before = Trivia.spacesBefore(text, start);
    int lineStart = Trivia.lineStart(text, start);
    if (before != lineStart) {
      return TextEdit.delete(before, end);
    }
    int behind = Trivia.skipSpaces(text, end, text.length());
    char next = behind < text.length() ? text.charAt(behind) : '\n';
    int cut = text.startsWith("\r\n", lineStart - 2) ? lineStart - 2 : lineStart - 1;
    if (next == '/') {
      return TextEdit.delete(start, behind);
    }
    boolean needsLineEnd =
        next == '}' && Trivia.isOpen(text, object.members().get(index - 1).end(), cut);
    return TextEdit.delete(needsLineEnd ? start : cut, end);
  }
}
