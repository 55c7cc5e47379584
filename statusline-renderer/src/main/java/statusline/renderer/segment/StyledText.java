package statusline.renderer.segment;

import java.util.ArrayList;
import java.util.List;
import statusline.api.Tone;
import statusline.renderer.text.SafeText;
import statusline.renderer.theme.TextRole;

/// A text of spans, with its width and an optional link. Not modified after its writer returns it.
public final class StyledText {
  private static final String NO_LINK = "";

  private final List<Span> spans = new ArrayList<>();
  private final String link;
  private int cells;

  private StyledText(String link) {
    this.link = link;
  }

  /// {@return an empty text without a link}
  static StyledText empty() {
    return new StyledText(NO_LINK);
  }

  /// {@return an empty text with a link}
  static StyledText linkedTo(String address) {
    return new StyledText(address);
  }

  /// Appends a text and returns this.
  StyledText add(SafeText text, Tone tone) {
    return add(text, TextRole.of(tone));
  }

  /// Appends a text and returns this.
  StyledText add(SafeText text, TextRole role) {
    return add(new Span(text, role));
  }

  /// Appends a piece of text and returns this.
  StyledText add(Span span) {
    spans.add(span);
    cells += span.text().cells();
    return this;
  }

  /// {@return the spans, from left to right}
  public List<Span> spans() {
    return spans;
  }

  /// {@return the width, in cells}
  public int cells() {
    return cells;
  }

  /// {@return the web address of the link, or an empty string}
  public String link() {
    return link;
  }

  /// {@return whether nothing is visible}
  public boolean isBlank() {
    for (Span span : spans) {
      if (!span.text().isBlank()) {
        return false;
      }
    }
    return true;
  }

  /// {@return this text if it fits, else its start, an ellipsis and its last spans}
  ///
  /// @param maxCells the maximal width, 1 or more
  /// @param ellipsis the ellipsis; cut too if it is wider than `maxCells`
  /// @param kept the number of spans at the end that stay if there is room for them
  public StyledText cutTo(int maxCells, SafeText ellipsis, int kept) {
    int end = spans.size() - kept;
    StyledText start = new StyledText(link);
    for (Span span : spans.subList(0, end)) {
      start.add(span);
    }
    int room = maxCells - (cells - start.cells);
    if (cells <= maxCells || room <= ellipsis.cells()) {
      return cutTo(maxCells, ellipsis);
    }
    StyledText cut = start.cutTo(room, ellipsis);
    for (Span span : spans.subList(end, spans.size())) {
      cut.add(span);
    }
    return cut;
  }

  /// {@return this text if it fits, else its start and an ellipsis}
  ///
  /// @param maxCells the maximal width, 1 or more
  /// @param ellipsis the ellipsis; cut too if it is wider than `maxCells`
  public StyledText cutTo(int maxCells, SafeText ellipsis) {
    if (cells <= maxCells) {
      return this;
    }
    SafeText end = ellipsis.cutTo(maxCells);
    StyledText cut = new StyledText(link);
    for (Span span : spans) {
      SafeText start = span.text().cutTo(maxCells - end.cells() - cut.cells);
      cut.add(new Span(start, span.role(), span.position()));
      if (start.cells() < span.text().cells()) {
        return cut.add(end, span.role());
      }
    }
    return cut;
  }
}
