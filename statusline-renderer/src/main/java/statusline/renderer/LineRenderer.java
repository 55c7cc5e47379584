package statusline.renderer;

import java.util.List;
import statusline.renderer.look.Look;

/// Renders segments as lines of text that fit. Safe for use by several threads; keep one, for it
/// remembers segments that it has written. What it gives depends on its arguments only.
///
/// The text is never empty, no line of it is blank or wider than the look and the surface allow. It
/// is valid Unicode without control characters, but for line feeds between lines, sequences that
/// set a colour where the surface wants them, the last of a line resetting it, and sequences of web
/// links where the look wants them. Foreign text in segments and notices is made safe.
public final class LineRenderer {

  private final Wardrobe wardrobe = new Wardrobe();

  /// Has written nothing yet.
  public LineRenderer() {}

  /// {@return the lines}
  ///
  /// @param items what to show, in any order; the more important segment of a data module first
  /// @param notices short sentences that a person should read, shown at the end
  /// @param look what stands where and how it looks
  /// @param surface what the lines are drawn on
  public Rendering render(List<LineItem> items, List<String> notices, Look look, Surface surface) {
    int columns = look.room().usable(surface.columns());
    var run = new Run(columns);
    try {
      return run.render(wardrobe.outfit(look, surface.depth()), items, notices);
    } catch (RuntimeException | Error broken) {
      return run.broken(broken);
    }
  }
}
