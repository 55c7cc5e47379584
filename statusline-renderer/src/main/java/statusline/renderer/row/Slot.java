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
  private final KeepRanks ranks;
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
  /// @param ranks a form with a higher rank is given up sooner
  /// @param longest the longest form that may be shown
  public Slot(
      SlotContent content,
      SlotPosition position,
      SegmentStyles styles,
      KeepRanks ranks,
      Length longest) {
    this.content = content;
    this.position = position;
    this.styles = styles;
    this.ranks = ranks;
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
    return ranks.minimal();
  }

  /// {@return the rank of a form}
  int rank(Length form) {
    return ranks.of(form);
  }

  /// {@return the content}
  public SlotContent content() {
    return content;
  }

  /// {@return the length of the current form}
  public Length length() {
    return length;
  }

  /// {@return the current text}
  public StyledText text() {
    return text;
  }

  /// {@return whether the slot has a text and was not dropped}
  public boolean isVisible() {
    return visible;
  }

  /// {@return the role of the most urgent text; `OLD` for an old reading}
  TextRole urgency() {
    TextRole most = TextRole.QUIET;
    for (Span span : text.spans()) {
      TextRole role = span.role();
      if (role == TextRole.OLD || role == TextRole.ALARM) {
        return role;
      }
      if (role == TextRole.CAUTION || (role == TextRole.VALUE && most == TextRole.QUIET)) {
        most = role;
      }
    }
    return most;
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

  /// {@return whether the slot has its shortest form}
  boolean isShortest() {
    return length == Length.MINIMAL;
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
