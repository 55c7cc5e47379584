package statusline.config.json;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Inserts a new member at the end of an object.
final class MemberInsertion {
  private final String text;
  private final WritingStyle style;
  private final SyntaxNode.Members object;
  private final String name;
  private final @Nullable Object value;

  MemberInsertion(SyntaxTree tree, SyntaxNode.Members object, String name, @Nullable Object value) {
    this.text = tree.text();
    this.style = WritingStyle.of(tree);
    this.object = object;
    this.name = name;
    this.value = value;
  }

  List<TextEdit> edits() {
    return object.members().isEmpty() ? intoEmpty() : after(object.members().getLast());
  }

  /// The new member is inserted after a comment on the last member's line, which belongs to the
  /// last member.
  private List<TextEdit> after(SyntaxNode.Member last) {
    int comma = TextScanner.comma(text, last.end(), object.end() - 1);
    int from = comma < 0 ? last.end() : comma + 1;
    int at = TextScanner.endOnLine(text, from, object.end() - 1);
    String member = separator(last, TextScanner.isOpen(text, from, at));
    TextEdit put = TextEdit.insert(at, comma < 0 ? member : member + ",");
    if (comma >= 0) {
      return List.of(put);
    }
    return at == from
        ? List.of(TextEdit.insert(at, "," + member))
        : List.of(TextEdit.insert(from, ","), put);
  }

  private String separator(SyntaxNode.Member last, boolean isLineComment) {
    String indent = WritingStyle.indent(text, last.start());
    if (indent == null && !isLineComment) {
      return gap() + member(true, "");
    }
    String own = indent == null ? inner() : indent;
    return style.lineEnd() + own + member(false, own);
  }

  /// {@return the whitespace between two members on one line}
  private String gap() {
    List<SyntaxNode.Member> members = object.members();
    for (int i = 1; i < members.size(); i++) {
      int comma = TextScanner.comma(text, members.get(i - 1).end(), members.get(i).start());
      String between = text.substring(comma + 1, members.get(i).start());
      if (between.isBlank() && !TextScanner.hasLineEnd(between, 0, between.length())) {
        return between;
      }
    }
    return style.comma().substring(1);
  }

  private List<TextEdit> intoEmpty() {
    int from = object.start() + 1;
    int to = object.end() - 1;
    int keep = TextScanner.lastCommentEnd(text, from, to);
    boolean isOnOneLine = style.isOnOneLine() && !TextScanner.isOpen(text, from, keep);
    if (isOnOneLine) {
      String gap = keep > from ? style.comma().substring(1) : "";
      return List.of(new TextEdit(keep, to, gap + member(true, "")));
    }
    String own = inner();
    String close = style.lineEnd() + WritingStyle.indentOfLine(text, object.start());
    return List.of(new TextEdit(keep, to, style.lineEnd() + own + member(false, own) + close));
  }

  private String inner() {
    return WritingStyle.indentOfLine(text, object.start()) + style.unit();
  }

  private String member(boolean isOnOneLine, String indent) {
    var writer = new ValueWriter(style, isOnOneLine);
    return JsonStrings.quote(name) + style.colon() + writer.write(value, indent);
  }
}
