package statusline.daemon.report;

import java.util.List;
import statusline.daemon.line.Explanation;
import statusline.daemon.line.LegendEntry;
import statusline.renderer.text.CellRule;
import statusline.renderer.text.SafeText;

/// A line and its legend as text that fits a terminal. Stateless.
public final class LegendText {
  private static final String PART = "  ";
  private static final int GAP = 2;
  private static final int MOST_CELLS = 36;

  private LegendText() {}

  /// {@return the line with its colours, an empty line, and the legend}
  public static String of(Explanation explanation) {
    var text = new WrappedText(explanation.columns());
    add(text, explanation);
    for (String notice : explanation.notices()) {
      text.add("", "");
      text.add("", notice);
    }
    return explanation.line() + "\n\n" + text;
  }

  /// Adds a table of the signs. A sign that is wider than its column has a line of its own.
  static void add(WrappedText text, Explanation explanation) {
    List<LegendEntry> entries = explanation.legend();
    int most = Math.min(MOST_CELLS, explanation.columns() / 2);
    int width = 0;
    for (LegendEntry entry : entries) {
      int cells = sign(entry).cells() + GAP;
      width = cells <= most ? Math.max(width, cells) : width;
    }
    for (LegendEntry entry : entries) {
      SafeText sign = sign(entry);
      boolean fits = sign.cells() + GAP <= width;
      if (!fits) {
        text.add("", sign.value());
      }
      String first = fits ? sign.value() + " ".repeat(width - sign.cells()) : " ".repeat(width);
      text.add(first, width, entry.meaning());
    }
  }

  private static SafeText sign(LegendEntry entry) {
    return SafeText.of((entry.isPart() ? PART : "") + entry.text(), CellRule.NARROW);
  }
}
