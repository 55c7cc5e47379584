package statusline.app.configure;

import java.util.ArrayList;
import java.util.List;
import statusline.renderer.text.CellRule;
import statusline.renderer.text.SafeText;

/// Lines of a screen under the hand: each is cut to the width, and every text in it is safe. For
/// one thread.
final class Sheet {
  private static final String RESET = "\u001b[0m";

  private final int columns;
  private final List<String> lines = new ArrayList<>();
  private int focus;

  Sheet(int columns) {
    this.columns = columns;
  }

  /// How a text is set off.
  enum Paint {
    PLAIN(""),
    BOLD("\u001b[1m"),
    FAINT("\u001b[2m"),
    CHOSEN("\u001b[7m");

    private final String sequence;

    Paint(String sequence) {
      this.sequence = sequence;
    }
  }

  /// A part of a line.
  ///
  /// @param text foreign or not
  record Part(Paint paint, String text) {
    static Part plain(String text) {
      return new Part(Paint.PLAIN, text);
    }

    static Part faint(String text) {
      return new Part(Paint.FAINT, text);
    }
  }

  int columns() {
    return columns;
  }

  Sheet line(Part... parts) {
    return line(List.of(parts));
  }

  Sheet line(List<Part> parts) {
    StringBuilder line = new StringBuilder();
    int room = columns;
    for (Part part : parts) {
      SafeText text = SafeText.of(part.text(), CellRule.NARROW).cutTo(room);
      room -= text.cells();
      boolean isPlain = part.paint() == Paint.PLAIN;
      line.append(part.paint().sequence).append(text.value()).append(isPlain ? "" : RESET);
    }
    lines.add(line.toString());
    return this;
  }

  /// Words side by side, on as many lines as they need.
  Sheet words(List<String> words, String gap) {
    StringBuilder line = new StringBuilder();
    for (String word : words) {
      if (line.length() + gap.length() + word.length() > columns && !line.isEmpty()) {
        line(Part.plain(line.toString()));
        line.setLength(0);
      }
      line.append(gap).append(word);
    }
    return line(Part.plain(line.toString()));
  }

  /// Takes a line as the renderer wrote it.
  Sheet drawn(String line) {
    lines.add(line + RESET);
    return this;
  }

  /// The next line is the one that has to be seen.
  void focus() {
    focus = lines.size();
  }

  /// {@return a text with spaces behind it up to a width, cut where it is longer}
  static String column(String text, int cells) {
    SafeText cut = SafeText.of(text, CellRule.NARROW).cutTo(cells);
    return cut.value() + " ".repeat(cells - cut.cells());
  }

  /// {@return so many of the lines that the one in focus is among them, filled up with empty ones}
  List<String> window(int rows) {
    int from = Math.clamp(focus - rows / 2, 0, Math.max(0, lines.size() - rows));
    List<String> seen = new ArrayList<>(lines.subList(from, Math.min(lines.size(), from + rows)));
    while (seen.size() < rows) {
      seen.add("");
    }
    return seen;
  }
}
