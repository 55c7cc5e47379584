package statusline.renderer.segment;

import java.util.ArrayList;
import java.util.List;
import statusline.api.Tone;
import statusline.renderer.text.SafeText;

/// Pieces side by side, the cells they take and where they lead. Foreign text becomes safe on its
/// way in. Not changed any more once its writer has handed it out.
public final class StyledText {
  private static final String NOWHERE = "";

  private final List<Piece> pieces = new ArrayList<>();
  private final String link;
  private int cells;

  private StyledText(String link) {
    this.link = link;
  }

  /// {@return an empty text that leads nowhere}
  static StyledText empty() {
    return new StyledText(NOWHERE);
  }

  /// {@return an empty text that leads to an address}
  static StyledText leadingTo(String address) {
    return new StyledText(address);
  }

  /// Appends a text and returns this.
  StyledText add(SafeText text, Tone tone) {
    pieces.add(new Piece(text, tone));
    cells += text.cells();
    return this;
  }

  /// {@return what it is made of, from left to right}
  public List<Piece> pieces() {
    return pieces;
  }

  /// {@return the cells it takes}
  public int cells() {
    return cells;
  }

  /// {@return the web address it leads to; empty text where it leads nowhere}
  public String link() {
    return link;
  }

  /// {@return whether there is nothing to see}
  public boolean isBlank() {
    for (Piece piece : pieces) {
      if (!piece.text().isBlank()) {
        return false;
      }
    }
    return true;
  }

  /// {@return itself where it fits, else its beginning with an ellipsis at its end}
  ///
  /// @param room cells, 1 or more; an ellipsis that takes more is left out
  public StyledText cutTo(int room, SafeText ellipsis) {
    if (cells <= room) {
      return this;
    }
    SafeText end = ellipsis.cutTo(room);
    StyledText cut = new StyledText(link);
    for (Piece piece : pieces) {
      SafeText beginning = piece.text().cutTo(room - end.cells() - cut.cells);
      cut.add(beginning, piece.tone());
      if (beginning.cells() < piece.text().cells()) {
        return cut.add(end, piece.tone());
      }
    }
    return cut;
  }
}
