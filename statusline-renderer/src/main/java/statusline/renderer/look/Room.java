package statusline.renderer.look;

import static java.util.Objects.requireNonNull;

import java.util.OptionalInt;

/// How much of the terminal's row a line may take, and how its text is measured.
///
/// @param padding what the host's `statusLine.padding` says, in cells, 0 to 100; others are clamped
/// @param width cells that a line may take, whatever the terminal has; 1 or more
/// @param ambiguousWide whether the terminal draws characters of ambiguous width, such as `│` and
///     Greek letters, two cells wide, as East Asian settings do
public record Room(int padding, OptionalInt width, boolean ambiguousWide) {
  /// Most cells of padding.
  public static final int MAX_PADDING = 100;

  /// No padding, all the host leaves, ambiguous characters narrow.
  public static final Room STANDARD = new Room(0, OptionalInt.empty(), false);

  /// The host indents the row by two cells and keeps two free at its end.
  private static final int HOST_MARGIN = 4;

  public Room {
    requireNonNull(width, "width");
    padding = Math.clamp(padding, 0, MAX_PADDING);
  }

  /// {@return the cells that a line may take before the host cuts it, at least 1}
  ///
  /// @param columns of the terminal
  public int usable(int columns) {
    if (width.isPresent()) {
      return Math.max(1, width.getAsInt());
    }
    int taken = HOST_MARGIN + 2 * padding;
    return Math.max(columns, taken + 1) - taken;
  }
}
