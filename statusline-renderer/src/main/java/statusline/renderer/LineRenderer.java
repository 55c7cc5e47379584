package statusline.renderer;

import java.util.List;
import java.util.Optional;
import statusline.renderer.look.Look;
import statusline.renderer.look.Marks;
import statusline.renderer.segment.LineGlyphs;

/// Renders segments as lines of text that fit the terminal.
///
/// The result depends on the arguments only. A renderer caches written segments, so keep one
/// instance. It is safe for use by several threads.
///
/// The text is never empty. None of its lines is blank or wider than the look and the surface
/// allow. It is valid Unicode without control characters, except line feeds between lines, colour
/// sequences if the surface has colours, and link sequences if the look has links. The last colour
/// sequence of a line resets the style. Foreign text in segments and notices is made safe.
public final class LineRenderer {

  private final PreparedLooks looks = new PreparedLooks();

  /// Creates a renderer with empty caches.
  public LineRenderer() {}

  /// {@return the rendered lines}
  ///
  /// @param items the segments, in any order; within a data module the more important one first
  /// @param notices sentences about problems, shown at the end
  /// @param look the position and appearance of everything
  /// @param surface the terminal that shows the lines
  public Rendering render(List<LineItem> items, List<String> notices, Look look, Surface surface) {
    RenderCall call = call(look, surface);
    try {
      return call.render(looks.get(look, surface), items, notices);
    } catch (RuntimeException | Error failure) {
      return call.failed(failure);
    }
  }

  /// {@return the segments that the rendered lines show, from left to right and from top to bottom}
  ///
  /// @param items the segments, as for `render`
  /// @param look the position and appearance of everything
  /// @param surface the terminal that shows the lines
  public List<ShownSegment> shown(List<LineItem> items, Look look, Surface surface) {
    return call(look, surface).shown(looks.get(look, surface), items);
  }

  /// {@return whether a line of a look has a place for a segment}
  ///
  /// @param moduleId id of the data module
  /// @param segment name of the segment
  public static boolean places(Look look, String moduleId, String segment) {
    return new Visibility(look.layout()).places(moduleId, segment);
  }

  /// {@return the marks of a look, configured or of its glyph set}
  public static Marks marks(Look look) {
    var glyphs = new LineGlyphs(look);
    return new Marks(
        Optional.of(glyphs.ageMark(false)),
        Optional.of(glyphs.ageMark(true)),
        Optional.of(glyphs.warning()));
  }

  private static RenderCall call(Look look, Surface surface) {
    return new RenderCall(look.width().usableCells(surface.columns()));
  }
}
