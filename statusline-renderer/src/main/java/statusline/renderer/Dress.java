package statusline.renderer;

import statusline.renderer.terminal.AnsiPainter;

/// What a row is drawn like: what stands before, between and behind its slots.
sealed interface Dress permits PlainDress, PowerlineDress, CapsuleDress {
  /// {@return the cells before the first slot of a side}
  int begin(boolean right);

  /// {@return the cells between two neighbours}
  int joint(Joint joint);

  /// {@return the cells behind the last slot of a side}
  int end(boolean right);

  /// Draws the visible slots of one side.
  void draw(Row row, boolean right, AnsiPainter painter);
}
