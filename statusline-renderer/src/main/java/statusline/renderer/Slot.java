package statusline.renderer;

import statusline.api.Tone;
import statusline.renderer.look.Length;
import statusline.renderer.segment.Piece;
import statusline.renderer.segment.StyledText;

/// A place in the line: what stands there now, and how soon it is given up.
final class Slot {
  private final Content content;
  private final Spot spot;
  private final int rank;
  private final Length longest;
  private Length length;
  private StyledText text;
  private boolean visible;

  /// @param content what to show
  /// @param spot where
  /// @param rank the higher, the sooner it is given up
  /// @param longest the longest form it is shown in
  Slot(Content content, Spot spot, int rank, Length longest) {
    this.content = content;
    this.spot = spot;
    this.rank = rank;
    this.longest = longest;
    this.length = longest;
    this.text = content.in(longest);
    this.visible = !text.isBlank();
  }

  Spot spot() {
    return spot;
  }

  int rank() {
    return rank;
  }

  StyledText text() {
    return text;
  }

  boolean isVisible() {
    return visible;
  }

  /// {@return whether it says which session this is; not while it is old}
  boolean isIdentity() {
    for (Piece piece : text.pieces()) {
      if (!piece.text().isBlank()) {
        return piece.tone() == Tone.IDENTITY;
      }
    }
    return false;
  }

  /// Goes on to a shorter form; keeps the text where that is not narrower.
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

  /// Takes a form that is wider, where it needs no more than some cells beyond those it has.
  void lengthen(Length longer, int spareCells) {
    if (longer.compareTo(longest) < 0 || longer.compareTo(length) >= 0) {
      return;
    }
    StyledText candidate = content.in(longer);
    int more = candidate.cells() - text.cells();
    if (more > 0 && more <= spareCells) {
      length = longer;
      text = candidate;
    }
  }

  int leastCells() {
    return content.leastCells();
  }

  void show(StyledText cut) {
    text = cut;
  }

  void giveUp() {
    visible = false;
  }
}
