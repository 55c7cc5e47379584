package statusline.renderer.row;

import java.util.List;
import statusline.renderer.terminal.AnsiPainter;

/// Paints rows in one line style: the slots, and the edges and separators around them.
public interface RowPainter {
  /// {@return the cells before the first slot of a side}
  int startCells(boolean right);

  /// {@return the cells between two neighbouring slots}
  int boundaryCells(Boundary boundary);

  /// {@return the cells after the last slot of a side}
  int endCells(boolean right);

  /// Paints the visible slots of one side.
  ///
  /// @param slots the slots of the row, from left to right
  /// @param right whether to paint the right side
  /// @param painter receives the text
  void paint(List<Slot> slots, boolean right, AnsiPainter painter);
}
