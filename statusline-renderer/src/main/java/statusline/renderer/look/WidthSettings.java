package statusline.renderer.look;

import static java.util.Objects.requireNonNull;

import java.util.OptionalInt;

/// The maximal width of a line, and how text is measured.
///
/// @param padding the host's `statusLine.padding`, in cells, clamped to 0 to 100
/// @param maxCells a width to use instead of the terminal's, in cells, 1 or more
/// @param ambiguousWide whether the terminal draws characters of ambiguous width, such as `│` and
///     Greek letters, two cells wide, as East Asian settings do
public record WidthSettings(int padding, OptionalInt maxCells, boolean ambiguousWide) {
  /// The largest padding, in cells.
  public static final int MAX_PADDING = 100;

  /// No padding, the terminal's width, ambiguous characters one cell wide.
  public static final WidthSettings STANDARD = new WidthSettings(0, OptionalInt.empty(), false);

  /// The host indents the row by two cells and keeps two free at its end.
  private static final int HOST_MARGIN = 4;

  public WidthSettings {
    requireNonNull(maxCells, "maxCells");
    padding = Math.clamp(padding, 0, MAX_PADDING);
  }

  /// {@return the cells that a line may take before the host truncates it, at least 1}
  ///
  /// @param columns the width of the terminal, in cells
  public int usableCells(int columns) {
    if (maxCells.isPresent()) {
      return Math.max(1, maxCells.getAsInt());
    }
    int reserved = HOST_MARGIN + 2 * padding;
    return Math.max(columns, reserved + 1) - reserved;
  }
}
