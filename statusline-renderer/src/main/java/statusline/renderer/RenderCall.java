package statusline.renderer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import statusline.renderer.row.Row;
import statusline.renderer.row.RowFitter;
import statusline.renderer.row.SafeSegmentWriter;
import statusline.renderer.row.Slot;
import statusline.renderer.row.SlotContent;
import statusline.renderer.segment.NoticeWriter;
import statusline.renderer.segment.Span;
import statusline.renderer.segment.StyledText;
import statusline.renderer.terminal.AnsiPainter;

/// One call of the renderer, with its current step for error messages.
final class RenderCall {
  private static final String NOTHING_TO_SHOW = "statusline";
  private static final int USUAL_LENGTH = 1_024;

  private final int columns;
  private final List<String> failures = new ArrayList<>();
  private String step = "preparing the look";

  /// @param columns the maximal width of a line, in cells
  RenderCall(int columns) {
    this.columns = columns;
  }

  Rendering render(PreparedLook look, List<LineItem> items, List<String> notices) {
    List<Row> rows = placed(look, items, notices);
    StringBuilder text = new StringBuilder(USUAL_LENGTH);
    for (Row row : rows) {
      fit(row, look);
      if (row.cells() > 0) {
        step = "drawing a line";
        text.append(text.isEmpty() ? "" : "\n");
        row.paint(columns, new AnsiPainter(look.styles(), text));
      }
    }
    if (text.isEmpty()) {
      appendName(look.noticeWriter(), text);
    }
    return new Rendering(text.toString(), firstFailure());
  }

  private List<Row> placed(PreparedLook look, List<LineItem> items, List<String> notices) {
    step = "placing segments";
    var writer = new SafeSegmentWriter(look.segmentWriter(), look.noticeWriter(), failures);
    return new Placement(look, writer).rows(items, notices);
  }

  private void fit(Row row, PreparedLook look) {
    step = "fitting a line";
    new RowFitter(row, columns, look.noticeWriter()).fit(look.plainRowPainter());
  }

  /// {@return the segments that the lines show}
  List<ShownSegment> shown(PreparedLook look, List<LineItem> items) {
    List<ShownSegment> shown = new ArrayList<>();
    for (Row row : placed(look, items, List.of())) {
      fit(row, look);
      for (Slot slot : row.slots()) {
        if (slot.isVisible() && slot.content() instanceof SlotContent.OfSegment segment) {
          shown.add(
              new ShownSegment(
                  segment.moduleId(),
                  segment.segment(),
                  slot.length(),
                  segment.state().stale(),
                  segment.state().doubtful(),
                  look.look().glyphs(),
                  text(slot)));
        }
      }
    }
    return shown;
  }

  private static String text(Slot slot) {
    StringBuilder text = new StringBuilder();
    for (Span span : slot.text().spans()) {
      text.append(span.text().value());
    }
    return text.toString();
  }

  private Optional<String> firstFailure() {
    return failures.isEmpty() ? Optional.empty() : Optional.of(failures.get(0));
  }

  private void appendName(NoticeWriter writer, StringBuilder text) {
    StyledText name = writer.cut(writer.plain(NOTHING_TO_SHOW), columns);
    for (Span span : name.spans()) {
      text.append(span.text().value());
    }
  }

  /// {@return one line that names the failed step}
  ///
  /// The line is built with plain strings, because any class of the renderer may have failed.
  Rendering failed(Throwable failure) {
    String type = failure.getClass().getSimpleName();
    String line = "run statusline doctor: " + step + " failed (" + type + ")";
    String cut = line.length() <= columns ? line : line.substring(0, columns);
    return new Rendering(cut, Optional.of(step + ": " + failure));
  }
}
