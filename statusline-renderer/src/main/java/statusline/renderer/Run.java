package statusline.renderer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import statusline.renderer.segment.StyledText;
import statusline.renderer.terminal.AnsiPainter;

/// One call of the renderer, and how far it came.
final class Run {
  private static final String NOTHING_TO_SHOW = "statusline";
  private static final int USUAL_LENGTH = 1_024;

  private final int columns;
  private final List<String> failures = new ArrayList<>();
  private String step = "preparing the look";

  /// @param columns cells that a line may take
  Run(int columns) {
    this.columns = columns;
  }

  Rendering render(Outfit outfit, List<LineItem> items, List<String> notices) {
    step = "placing segments";
    List<Row> rows = new Placement(outfit, failures).rows(items, notices);
    StringBuilder text = new StringBuilder(USUAL_LENGTH);
    for (Row row : rows) {
      step = "fitting a line";
      new Fit(row, columns, outfit.notices()).apply(outfit.plain());
      if (row.cells() > 0) {
        step = "drawing a line";
        text.append(text.isEmpty() ? "" : "\n");
        draw(row, outfit, text);
      }
    }
    if (text.isEmpty()) {
      nothing(outfit, text);
    }
    return new Rendering(text.toString(), failure());
  }

  private Optional<String> failure() {
    return failures.isEmpty() ? Optional.empty() : Optional.of(failures.get(0));
  }

  private void draw(Row row, Outfit outfit, StringBuilder text) {
    AnsiPainter painter = new AnsiPainter(outfit.inks(), text);
    Dress dress = row.dress();
    int right = row.cells(true);
    dress.draw(row, false, painter);
    if (right > 0) {
      painter.gap(columns - row.cells(false) - right);
      dress.draw(row, true, painter);
    }
    painter.end();
  }

  private void nothing(Outfit outfit, StringBuilder text) {
    StyledText name = outfit.notices().cut(outfit.notices().plain(NOTHING_TO_SHOW), columns);
    for (var piece : name.pieces()) {
      text.append(piece.text().value());
    }
  }

  /// {@return one line that says what failed; as simple as can be, for something is broken}
  Rendering broken(Throwable thrown) {
    String type = thrown.getClass().getSimpleName();
    String line = "run statusline doctor: " + step + " failed (" + type + ")";
    String cut = line.length() <= columns ? line : line.substring(0, columns);
    return new Rendering(cut, Optional.of(step + ": " + thrown));
  }
}
