package statusline.renderer;

import java.util.List;
import statusline.api.Part;
import statusline.api.Segment;
import statusline.renderer.look.GlyphSet;
import statusline.renderer.look.Length;

/// A segment of a line as the line shows it.
///
/// @param moduleId the data module that wrote the segment
/// @param segment the segment
/// @param length the length that fits
/// @param stale whether it has the mark of a stale reading
/// @param doubtful whether it has the mark of an inconsistency
/// @param glyphs the glyph set of the line
/// @param text what the line shows, without colours
public record ShownSegment(
    String moduleId,
    Segment segment,
    Length length,
    boolean stale,
    boolean doubtful,
    GlyphSet glyphs,
    String text) {

  /// {@return the parts of the form that the line shows}
  public List<Part> parts() {
    return length.of(segment);
  }
}
