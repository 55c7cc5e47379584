package statusline.config.json;

import java.util.Comparator;
import java.util.List;

/// The replacement of one part of a text.
///
/// @param start offset of the part
/// @param end offset after the part; equal to `start` for an insertion
/// @param words that replace the part
record TextEdit(int start, int end, String words) {
  static TextEdit insert(int offset, String words) {
    return new TextEdit(offset, offset, words);
  }

  static TextEdit delete(int start, int end) {
    return new TextEdit(start, end, "");
  }

  /// {@return the text with edits applied, which must not overlap}
  static String apply(String text, List<TextEdit> edits) {
    var edited = new StringBuilder(text);
    edits.stream()
        .sorted(Comparator.comparingInt(TextEdit::start).reversed())
        .forEach(edit -> edited.replace(edit.start(), edit.end(), edit.words()));
    return edited.toString();
  }
}
