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
/// @param layout the positions of segments
/// @param style the way a line is drawn
/// @param glyphs the glyphs that the font has
/// @param separators the separators between segments
/// @param gauge the appearance of gauges
/// @param marks the marks of old, stale and doubtful segments
/// @param theme the styles of tones and blocks
/// @param depth the number of colours; empty means that the environment decides
/// @param background the kind of the terminal's background; empty means that the host and the
///     environment decide
/// @param links whether links of segments can be clicked (OSC 8)
/// @param width the maximal width of a line, and how text is measured
/// @param topics what segments are about
public record Look(
    Layout layout,
    LineStyle style,
    GlyphSet glyphs,
    Separators separators,
    GaugeLook gauge,
    Marks marks,
    Theme theme,
    Optional<ColorDepth> depth,
    Optional<Appearance> background,
    boolean links,
    WidthSettings width,
    Topics topics) {
  public Look {
    requireNonNull(layout, "layout");
    requireNonNull(style, "style");
    requireNonNull(glyphs, "glyphs");
    requireNonNull(separators, "separators");
    requireNonNull(gauge, "gauge");
    requireNonNull(marks, "marks");
    requireNonNull(theme, "theme");
    requireNonNull(depth, "depth");
    requireNonNull(background, "background");
    requireNonNull(width, "width");
    requireNonNull(topics, "topics");
  }

  /// {@return a look of plain text in a normal font, with standard settings}
  public static Look plain(Layout layout, Theme theme) {
    return new Look(
        layout,
        LineStyle.PLAIN,
        GlyphSet.UNICODE,
        Separators.STANDARD,
        GaugeLook.STANDARD,
        Marks.STANDARD,
        theme,
        Optional.empty(),
        Optional.empty(),
        false,
        WidthSettings.STANDARD,
        Topics.NONE);
  }

  /// {@return the number of colours to draw with, by this look and the environment}
  public ColorDepth depth(ColorHints hints) {
    return hints.depth(depth);
  }

  /// {@return the kind of background to draw for, by this look and the hints}
  public Appearance background(ColorHints hints) {
    return hints.background(background);
  }

  /// {@return a copy with another layout}
  public Look withLayout(Layout other) {
    return new Look(
        other,
        style,
        glyphs,
        separators,
        gauge,
        marks,
        theme,
        depth,
        background,
        links,
        width,
        topics);
  }

  /// {@return a copy with another style}
  public Look withStyle(LineStyle other) {
    return new Look(
        layout,
        other,
        glyphs,
        separators,
        gauge,
        marks,
        theme,
        depth,
        background,
        links,
        width,
        topics);
  }

  /// {@return a copy with another glyph set}
  public Look withGlyphs(GlyphSet other) {
    return new Look(
        layout,
        style,
        other,
        separators,
        gauge,
        marks,
        theme,
        depth,
        background,
        links,
        width,
        topics);
  }

  /// {@return a copy with other separators}
  public Look withSeparators(Separators other) {
    return new Look(
        layout, style, glyphs, other, gauge, marks, theme, depth, background, links, width, topics);
  }

  /// {@return a copy with other gauges}
  public Look withGauge(GaugeLook other) {
    return new Look(
        layout,
        style,
        glyphs,
        separators,
        other,
        marks,
        theme,
        depth,
        background,
        links,
        width,
        topics);
  }

  /// {@return a copy with other marks}
  public Look withMarks(Marks other) {
    return new Look(
        layout,
        style,
        glyphs,
        separators,
        gauge,
        other,
        theme,
        depth,
        background,
        links,
        width,
        topics);
  }

  /// {@return a copy with another theme}
  public Look withTheme(Theme other) {
    return new Look(
        layout,
        style,
        glyphs,
        separators,
        gauge,
        marks,
        other,
        depth,
        background,
        links,
        width,
        topics);
  }

  /// {@return a copy with another colour depth; empty means that the environment decides}
  public Look withDepth(Optional<ColorDepth> other) {
    return new Look(
        layout,
        style,
        glyphs,
        separators,
        gauge,
        marks,
        theme,
        other,
        background,
        links,
        width,
        topics);
  }

  /// {@return a copy with another kind of background; empty means that the host decides}
  public Look withBackground(Optional<Appearance> other) {
    return new Look(
        layout, style, glyphs, separators, gauge, marks, theme, depth, other, links, width, topics);
  }

  /// {@return a copy with or without links}
  public Look withLinks(boolean other) {
    return new Look(
        layout,
        style,
        glyphs,
        separators,
        gauge,
        marks,
        theme,
        depth,
        background,
        other,
        width,
        topics);
  }

  /// {@return a copy with other width settings}
  public Look withWidth(WidthSettings other) {
    return new Look(
        layout,
        style,
        glyphs,
        separators,
        gauge,
        marks,
        theme,
        depth,
        background,
        links,
        other,
        topics);
  }

  /// {@return a copy with other topics of segments}
  public Look withTopics(Topics other) {
    return new Look(
        layout,
        style,
        glyphs,
        separators,
        gauge,
        marks,
        theme,
        depth,
        background,
        links,
        width,
        other);
  }
}
