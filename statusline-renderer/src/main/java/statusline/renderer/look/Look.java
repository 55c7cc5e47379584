package statusline.renderer.look;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import statusline.renderer.theme.Appearance;
import statusline.renderer.theme.ColorDepth;
import statusline.renderer.theme.ColorHints;
import statusline.renderer.theme.Theme;

/// All settings of the appearance of lines. Immutable.
///
/// The renderer caches written segments for each look. Comparing an object with itself is cheapest,
/// so pass the same object while the settings do not change.
///
/// @param content what lines show
/// @param drawing the shapes and signs
/// @param coloring the colours
/// @param width the maximal width of a line, and how text is measured
public record Look(Content content, Drawing drawing, Coloring coloring, WidthSettings width) {
  public Look {
    requireNonNull(content, "content");
    requireNonNull(drawing, "drawing");
    requireNonNull(coloring, "coloring");
    requireNonNull(width, "width");
  }

  /// {@return a look of plain text in a normal font, with standard settings}
  public static Look plain(Layout layout, Theme theme) {
    return new Look(
        new Content(layout, Topics.NONE, Labels.NONE),
        Drawing.STANDARD,
        new Coloring(theme, Optional.empty(), Optional.empty()),
        WidthSettings.STANDARD);
  }

  /// {@return the positions of segments}
  public Layout layout() {
    return content.layout();
  }

  /// {@return what segments are about}
  public Topics topics() {
    return content.topics();
  }

  /// {@return the labels that replace those of segments}
  public Labels labels() {
    return content.labels();
  }

  /// {@return the way a line is drawn}
  public LineStyle style() {
    return drawing.style();
  }

  /// {@return the glyphs that the font has}
  public GlyphSet glyphs() {
    return drawing.glyphs();
  }

  /// {@return the separators between segments}
  public Separators separators() {
    return drawing.separators();
  }

  /// {@return the appearance of gauges}
  public GaugeLook gauge() {
    return drawing.gauge();
  }

  /// {@return the marks of old, stale and doubtful segments}
  public Marks marks() {
    return drawing.marks();
  }

  /// {@return whether links of segments can be clicked (OSC 8)}
  public boolean links() {
    return drawing.links();
  }

  /// {@return the styles of tones and blocks}
  public Theme theme() {
    return coloring.theme();
  }

  /// {@return the number of colours to draw with, by this look and the environment}
  public ColorDepth depth(ColorHints hints) {
    return hints.depth(coloring.depth());
  }

  /// {@return the kind of background to draw for, by this look and the hints}
  public Appearance background(ColorHints hints) {
    return hints.background(coloring.background());
  }

  private Look with(Content other) {
    return new Look(other, drawing, coloring, width);
  }

  private Look with(Drawing other) {
    return new Look(content, other, coloring, width);
  }

  private Look with(Coloring other) {
    return new Look(content, drawing, other, width);
  }

  /// {@return a copy with another layout}
  public Look withLayout(Layout other) {
    return with(content.with(other));
  }

  /// {@return a copy with other topics of segments}
  public Look withTopics(Topics other) {
    return with(content.with(other));
  }

  /// {@return a copy with other labels}
  public Look withLabels(Labels other) {
    return with(content.with(other));
  }

  /// {@return a copy with another style}
  public Look withStyle(LineStyle other) {
    return with(drawing.with(other));
  }

  /// {@return a copy with another glyph set}
  public Look withGlyphs(GlyphSet other) {
    return with(drawing.with(other));
  }

  /// {@return a copy with other separators}
  public Look withSeparators(Separators other) {
    return with(drawing.with(other));
  }

  /// {@return a copy with other gauges}
  public Look withGauge(GaugeLook other) {
    return with(drawing.with(other));
  }

  /// {@return a copy with other marks}
  public Look withMarks(Marks other) {
    return with(drawing.with(other));
  }

  /// {@return a copy with or without links}
  public Look withLinks(boolean other) {
    return with(drawing.withLinks(other));
  }

  /// {@return a copy with another theme}
  public Look withTheme(Theme other) {
    return with(coloring.with(other));
  }

  /// {@return a copy with another colour depth; empty means that the environment decides}
  public Look withDepth(Optional<ColorDepth> other) {
    return with(coloring.withDepth(other));
  }

  /// {@return a copy with another kind of background; empty means that the host decides}
  public Look withBackground(Optional<Appearance> other) {
    return with(coloring.withBackground(other));
  }

  /// {@return a copy with other width settings}
  public Look withWidth(WidthSettings other) {
    return new Look(content, drawing, coloring, other);
  }
}
