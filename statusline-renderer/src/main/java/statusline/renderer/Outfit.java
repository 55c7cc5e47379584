package statusline.renderer;

import statusline.renderer.look.LineStyle;
import statusline.renderer.look.Look;
import statusline.renderer.segment.NoticePen;
import statusline.renderer.segment.Pen;
import statusline.renderer.segment.RememberingPen;
import statusline.renderer.segment.SegmentPen;
import statusline.renderer.segment.Signs;
import statusline.renderer.terminal.Inks;
import statusline.renderer.theme.ColorDepth;

/// Everything that a look comes down to with so many colours; made once and used for many lines.
///
/// @param look what it was made for
/// @param depth what it was made for
/// @param pen writes segments
/// @param notices writes sentences
/// @param inks draws
/// @param dress what a row is drawn like
/// @param plain what a row is drawn like that is too narrow for that
record Outfit(
    Look look, ColorDepth depth, Pen pen, NoticePen notices, Inks inks, Dress dress, Dress plain) {

  static Outfit of(Look look, ColorDepth depth) {
    Signs signs = new Signs(look);
    Pen pen = new RememberingPen(new SegmentPen(look, signs));
    boolean blocks = look.style() != LineStyle.PLAIN;
    Inks inks = new Inks(look.theme(), depth, blocks);
    Dress plain = new PlainDress(signs);
    Dress dress = dress(look.style(), depth, signs, plain);
    return new Outfit(look, depth, pen, new NoticePen(signs), inks, dress, plain);
  }

  /// Without colours there is nothing to point with.
  private static Dress dress(LineStyle style, ColorDepth depth, Signs signs, Dress plain) {
    if (style == LineStyle.CAPSULE) {
      return new CapsuleDress(signs);
    }
    boolean points = style == LineStyle.POWERLINE && depth != ColorDepth.NONE;
    return points ? new PowerlineDress(signs) : plain;
  }

  /// By identity: an equal look costs more to compare than to prepare.
  @SuppressWarnings("ReferenceEquality")
  boolean isFor(Look otherLook, ColorDepth otherDepth) {
    return look == otherLook && depth == otherDepth;
  }
}
