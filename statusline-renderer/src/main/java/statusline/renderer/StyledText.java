package statusline.renderer;

import java.util.ArrayList;
import java.util.List;
import statusline.renderer.terminal.Piece;
import statusline.renderer.terminal.Style;
import statusline.renderer.text.SafeText;

/// Pieces side by side and the cells they take. Foreign text becomes safe on its way in.
final class StyledText {
  private final List<Piece> pieces = new ArrayList<>();
  private int cells;

  /// {@return text in one style}
  static StyledText of(String text, Style style) {
    return new StyledText().add(text, style);
  }

  /// Appends a text, made safe, and returns this.
  StyledText add(String text, Style style) {
    return add(SafeText.of(text), style);
  }

  private StyledText add(SafeText text, Style style) {
    pieces.add(new Piece(text, style));
    cells += text.cells();
    return this;
  }

  /// Appends all pieces of another text and returns this.
  StyledText addAll(StyledText other) {
    pieces.addAll(other.pieces);
    cells += other.cells;
    return this;
  }

  List<Piece> pieces() {
    return pieces;
  }

  int cells() {
    return cells;
  }

  boolean isBlank() {
    for (Piece piece : pieces) {
      if (!piece.text().isBlank()) {
        return false;
      }
    }
    return true;
  }

  /// {@return itself where it fits, else its beginning with an ellipsis as last cell}
  ///
  /// @param room cells, at least 1
  /// @param ellipsis one cell
  StyledText cutTo(int room, String ellipsis) {
    if (cells <= room) {
      return this;
    }
    StyledText cut = new StyledText();
    for (Piece piece : pieces) {
      SafeText beginning = piece.text().cutTo(room - 1 - cut.cells);
      cut.add(beginning, piece.style());
      if (beginning.cells() < piece.text().cells()) {
        return cut.add(ellipsis, piece.style());
      }
    }
    return cut;
  }
}
