package statusline.renderer.row;

import org.jspecify.annotations.Nullable;
import statusline.renderer.terminal.Background;
import statusline.renderer.terminal.Backgrounds;
import statusline.renderer.theme.TextRole;

/// The backgrounds of blocks. One of them is accented: that of a value which decides whether work
/// can go on. Its colour follows the thresholds.
final class Blocks {
  private Blocks() {}

  /// {@return the background of a block}
  ///
  /// @param slot the first slot of the block
  /// @param usual for segments without a background of their own
  static Background of(Slot slot, Background usual, Backgrounds backgrounds) {
    if (slot.styles().isAccented()) {
      TextRole urgency = slot.urgency();
      if (urgency == TextRole.VALUE || urgency.isWarning()) {
        return backgrounds.accent(urgency);
      }
    }
    @Nullable Background own = slot.styles().block();
    return own == null ? usual : own;
  }
}
