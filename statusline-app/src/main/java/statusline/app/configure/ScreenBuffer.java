package statusline.app.configure;

import java.util.ArrayList;
import java.util.List;
import statusline.renderer.text.CellRule;
import statusline.renderer.text.SafeText;

/// Rows of text for the screen. Each row is truncated to the width, and its text is sanitised. Not
/// thread-safe.
final class ScreenBuffer {
  private static final String RESET = "\u001b[0m";

  private final int columns;
  private final List<String> lines = new ArrayList<>();
  private int focus;

  ScreenBuffer(int columns) {
    this.columns = columns;
  }

  /// The emphasis of a text.
  enum Emphasis {
    PLAIN(""),
    BOLD("\u001b[1m"),
    FAINT("\u001b[2m"),
    REVERSE("\u001b[7m");

    private final String sequence;

    Emphasis(String sequence) {
      this.sequence = sequence;
    }
  }

  /// A part of a row.
  ///
  /// @param text any text, also untrusted
  record Span(Emphasis emphasis, String text) {
    static Span plain(String text) {
      return new Span(Emphasis.PLAIN, text);
    }

    static Span faint(String text) {
      return new Span(Emphasis.FAINT, text);
    }
  }

  int columns() {
    return columns;
  }

  ScreenBuffer line(Span... spans) {
    return line(List.of(spans));
  }

  ScreenBuffer line(List<Span> spans) {
    StringBuilder line = new StringBuilder();
    int remaining = columns;
    for (Span span : spans) {
      SafeText text = SafeText.of(span.text(), CellRule.NARROW).cutTo(remaining);
      remaining -= text.cells();
      boolean isPlain = span.emphasis() == Emphasis.PLAIN;
      line.append(span.emphasis().sequence).append(text.value()).append(isPlain ? "" : RESET);
    }
    lines.add(line.toString());
    return this;
  }

  /// {@return a text in rows of a width, broken at spaces where possible; one empty row if it is
  /// empty}
  static List<String> wrapped(String text, int cells) {
    List<String> rows = new ArrayList<>();
    SafeText rest = SafeText.of(text, CellRule.NARROW);
    while (rest.cells() > cells) {
      String fitting = rest.cutTo(Math.max(2, cells)).value();
      int space = rest.value().lastIndexOf(' ', fitting.length());
      String row = space > 0 ? fitting.substring(0, space) : fitting;
      rows.add(row);
      String others = rest.value().substring(row.length()).stripLeading();
      rest = SafeText.of(others, CellRule.NARROW);
    }
    rows.add(rest.value());
    return rows;
  }

  /// Adds a text in as many rows as needed, each with a space at its start.
  ScreenBuffer text(String text) {
    wrapped(text, columns - 1).forEach(row -> line(Span.plain(" " + row)));
    return this;
  }

  /// {@return the number of rows}
  int size() {
    return lines.size();
  }

  /// {@return the last rows}
  List<String> end(int rows) {
    return lines.subList(lines.size() - rows, lines.size());
  }

  /// Adds a row of the rendered line unchanged.
  ScreenBuffer rendered(String line) {
    lines.add(line + RESET);
    return this;
  }

  /// Marks the next row as the one that must be visible.
  void focus() {
    focus = lines.size();
  }

  /// {@return a text padded or truncated to a width}
  static String column(String text, int cells) {
    SafeText cut = SafeText.of(text, CellRule.NARROW).cutTo(cells);
    return cut.value() + " ".repeat(cells - cut.cells());
  }

  /// {@return the given number of rows around the focused one, padded with empty rows}
  List<String> window(int rows) {
    int from = Math.clamp(focus - rows / 2, 0, Math.max(0, lines.size() - rows));
    List<String> visible =
        new ArrayList<>(lines.subList(from, Math.min(lines.size(), from + rows)));
    while (visible.size() < rows) {
      visible.add("");
    }
    return visible;
  }
}
