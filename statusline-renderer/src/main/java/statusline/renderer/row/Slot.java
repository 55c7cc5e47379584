package statusline.renderer.row;

import statusline.renderer.look.Length;
import statusline.renderer.segment.Span;
import statusline.renderer.segment.StyledText;
import statusline.renderer.terminal.SegmentStyles;
import statusline.renderer.theme.TextRole;

/// A slot of a row: a content with its current length.
public final class Slot {
  private final SlotContent content;
  private final SlotPosition position;
  private final SegmentStyles styles;
  private final int rank;
  private final Length longest;
  private Length length;
  private StyledText text;
  private boolean visible;
  private boolean limited;
  private boolean dropped;

  /// Creates a slot that shows its longest form.
  ///
  /// @param content the content
  /// @param position the position in the row
  /// @param styles the styles of the texts
  /// @param rank a slot with a higher rank is dropped sooner
  /// @param longest the longest form that may be shown
  public Slot(
      SlotContent content, SlotPosition position, SegmentStyles styles, int rank, Length longest) {
    this.content = content;
    this.position = position;
    this.styles = styles;
    this.rank = rank;
    this.longest = longest;
    this.length = longest;
    this.text = content.in(longest);
    this.visible = !text.isBlank();
  }

  SegmentStyles styles() {
    return styles;
  }

  SlotPosition position() {
    return position;
  }

  /// {@return the rank; a slot with a higher rank is dropped sooner}
  public int rank() {
    return rank;
  }

  StyledText text() {
    return text;
  }

  /// {@return whether the slot has a text and was not dropped}
  public boolean isVisible() {
    return visible;
  }

  /// {@return whether the text identifies the session; false if its reading is old}
  boolean isIdentity() {
    for (Span span : text.spans()) {
      if (!span.text().isBlank()) {
        return span.role() == TextRole.IDENTITY;
      }
    }
    return false;
  }

  /// Changes to a shorter form. The text stays if that form is not narrower.
  void shorten(Length shorter) {
    if (!visible || shorter.compareTo(length) <= 0) {
      return;
    }
    length = shorter;
    StyledText candidate = content.in(shorter);
    if (candidate.cells() < text.cells()) {
      text = candidate;
      visible = !text.isBlank();
    }
  }

  /// Changes to a longer form if that is wider by at most `spareCells`.
  void lengthen(Length longer, int spareCells) {
    if (longer.compareTo(longest) < 0 || longer.compareTo(length) >= 0) {
      return;
    }
    StyledText candidate = content.in(longer);
    int more = candidate.cells() - text.cells();
    if (more > 0 && more <= spareCells) {
      length = longer;
      text = candidate;
      limited = false;
    }
  }

  /// Truncates the current form to a width. The marks at its end stay.
  void limit(int cells) {
    text = content.in(length, cells);
    limited = true;
  }

  /// {@return whether the current form was truncated by {@link #limit}}
  boolean isLimited() {
    return limited;
  }

  int leastCells() {
    return content.leastCells();
  }

  void truncate(StyledText truncated) {
    text = truncated;
  }

  void drop() {
    visible = false;
    dropped = true;
  }

  boolean isDropped() {
    return dropped;
  }
}
