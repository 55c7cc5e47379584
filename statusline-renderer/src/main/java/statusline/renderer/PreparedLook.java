package statusline.renderer;

import java.util.Objects;
import statusline.renderer.look.GaugeColoring;
import statusline.renderer.look.LineStyle;
import statusline.renderer.look.Look;
import statusline.renderer.row.CapsuleRowPainter;
import statusline.renderer.row.PlainRowPainter;
import statusline.renderer.row.PowerlineRowPainter;
import statusline.renderer.row.RowPainter;
import statusline.renderer.segment.CachingSegmentWriter;
import statusline.renderer.segment.LineGlyphs;
import statusline.renderer.segment.LookSegmentWriter;
import statusline.renderer.segment.NoticeWriter;
import statusline.renderer.segment.SegmentWriter;
import statusline.renderer.terminal.SegmentStyles;
import statusline.renderer.terminal.TerminalStyles;
import statusline.renderer.theme.Appearance;
import statusline.renderer.theme.ColorDepth;

/// The objects that a look needs on a terminal, created once and used for many lines.
///
/// @param look the look
/// @param depth the colour depth
/// @param background the kind of the terminal's background
/// @param segmentWriter writes segments
/// @param noticeWriter writes notices
/// @param styles the styles of the theme as escape sequences
/// @param rowPainter paints rows
/// @param plainRowPainter paints a row that is too narrow for `rowPainter`
record PreparedLook(
    Look look,
    ColorDepth depth,
    Appearance background,
    SegmentWriter segmentWriter,
    NoticeWriter noticeWriter,
    TerminalStyles styles,
    RowPainter rowPainter,
    RowPainter plainRowPainter) {

  static PreparedLook of(Look look, ColorDepth depth, Appearance background) {
    LineGlyphs glyphs = new LineGlyphs(look);
    SegmentWriter segments = new CachingSegmentWriter(new LookSegmentWriter(look, glyphs));
    TerminalStyles styles = new TerminalStyles(look.theme(), depth, background, hasAccent(look));
    RowPainter plain = new PlainRowPainter(glyphs);
    RowPainter painter = rowPainter(look.style(), styles, glyphs, plain);
    return new PreparedLook(
        look, depth, background, segments, new NoticeWriter(glyphs), styles, painter, plain);
  }

  /// On an accent, all cells of a gauge would have the same colour.
  private static boolean hasAccent(Look look) {
    return look.gauge().coloring() == GaugeColoring.TONE;
  }

  /// Without colours the style is plain, and without backgrounds there is nothing between capsules.
  private static RowPainter rowPainter(
      LineStyle style, TerminalStyles styles, LineGlyphs glyphs, RowPainter plain) {
    if (style == LineStyle.POWERLINE && styles.hasColors()) {
      return new PowerlineRowPainter(glyphs);
    }
    boolean hasBlocks = !styles.backgrounds().surface().isTerminal();
    return style == LineStyle.CAPSULE && hasBlocks ? new CapsuleRowPainter(glyphs) : plain;
  }

  /// {@return the styles of a segment}
  SegmentStyles stylesOf(String moduleId, String segment) {
    return styles.of(look.topics().of(moduleId, segment), moduleId, segment);
  }

  /// {@return the same for an equal look}
  PreparedLook of(Look equal) {
    return new PreparedLook(
        equal, depth, background, segmentWriter, noticeWriter, styles, rowPainter, plainRowPainter);
  }

  /// {@return whether this was prepared for the same look object and the same terminal}
  @SuppressWarnings("ReferenceEquality")
  boolean isOf(Look otherLook, ColorDepth otherDepth, Appearance otherBackground) {
    return look == otherLook && depth == otherDepth && background == otherBackground;
  }

  /// {@return whether this was prepared for an equal look and the same terminal}
  ///
  /// The names of the themes are compared first, because this is cheap and most looks differ there.
  boolean isFor(Look otherLook, ColorDepth otherDepth, Appearance otherBackground) {
    return depth == otherDepth
        && background == otherBackground
        && look.theme().name().equals(otherLook.theme().name())
        // Does not link the record's own `equals` if it is the same object: see decision 20.
        && Objects.equals(look, otherLook);
  }
}
