import java.util.ArrayList;
import java.util.List;

/// A line with notes below its blocks.
final class CallOuts {
  private static final String COLOR = "\u001b[38;2;170;170;170m";

  private final String line;
  private final String plain;
  private final List<StringBuilder> notes = new ArrayList<>();

  CallOuts(String line) {
    this.line = line;
    this.plain = line.replaceAll("\u001b\\[[0-9;]*m", "");
  }

  /// Adds a note.
  ///
  /// @param target a part of the word that it begins below
  /// @param texts the rows of the note
  void add(String target, String... texts) {
    int at = plain.indexOf(target);
    if (at < 0) {
      throw new IllegalStateException("no " + target + " in " + plain);
    }
    int column = plain.lastIndexOf(' ', at) + 1;
    for (int i = 0; i < texts.length; i++) {
      if (notes.size() == i) {
        notes.add(new StringBuilder());
      }
      StringBuilder row = notes.get(i);
      row.append(" ".repeat(Math.max(0, column - row.length()))).append(i == 0 ? "└ " : "  ");
      row.append(texts[i]);
    }
  }

  /// {@return the line and its notes}
  List<String> rows() {
    List<String> rows = new ArrayList<>(List.of(line));
    for (StringBuilder note : notes) {
      rows.add(COLOR + note + "\u001b[m");
    }
    return rows;
  }
}
