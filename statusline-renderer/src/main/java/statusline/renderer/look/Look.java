package statusline.renderer.look;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import statusline.renderer.theme.ColorDepth;
import statusline.renderer.theme.ColorHints;
import statusline.renderer.theme.Theme;

/// Everything that a person decides about how lines look. Immutable; keep it while it holds, for
/// the renderer remembers by it what it has written.
///
/// @param layout what stands where
/// @param style what a line is drawn like
/// @param glyphs which signs the font has
/// @param separators between segments
/// @param gauge how gauges are drawn
/// @param marks signs of old, stale and doubtful segments
/// @param theme colours by meaning
/// @param depth how many colours; empty asks the environment
/// @param links whether segments that lead somewhere can be clicked (OSC 8)
/// @param room how wide a line may be, and how it is measured
public record Look(
    Layout layout,
    LineStyle style,
    GlyphSet glyphs,
    Separators separators,
    GaugeLook gauge,
    Marks marks,
    Theme theme,
    Optional<ColorDepth> depth,
    boolean links,
    Room room) {
  public Look {
    requireNonNull(layout, "layout");
    requireNonNull(style, "style");
    requireNonNull(glyphs, "glyphs");
    requireNonNull(separators, "separators");
    requireNonNull(gauge, "gauge");
    requireNonNull(marks, "marks");
    requireNonNull(theme, "theme");
    requireNonNull(depth, "depth");
    requireNonNull(room, "room");
  }

  /// {@return plain text in the signs of a normal font, all other settings standard}
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
        false,
        Room.STANDARD);
  }

  /// {@return how many colours to draw, by this look and by what the environment says}
  public ColorDepth depth(ColorHints hints) {
    return hints.depth(depth);
  }

  /// {@return the same in another layout}
  public Look withLayout(Layout other) {
    return new Look(other, style, glyphs, separators, gauge, marks, theme, depth, links, room);
  }

  /// {@return the same in another style}
  public Look withStyle(LineStyle other) {
    return new Look(layout, other, glyphs, separators, gauge, marks, theme, depth, links, room);
  }

  /// {@return the same with another glyph set}
  public Look withGlyphs(GlyphSet other) {
    return new Look(layout, style, other, separators, gauge, marks, theme, depth, links, room);
  }

  /// {@return the same with other separators}
  public Look withSeparators(Separators other) {
    return new Look(layout, style, glyphs, other, gauge, marks, theme, depth, links, room);
  }

  /// {@return the same with other gauges}
  public Look withGauge(GaugeLook other) {
    return new Look(layout, style, glyphs, separators, other, marks, theme, depth, links, room);
  }

  /// {@return the same with other marks}
  public Look withMarks(Marks other) {
    return new Look(layout, style, glyphs, separators, gauge, other, theme, depth, links, room);
  }

  /// {@return the same in other colours}
  public Look withTheme(Theme other) {
    return new Look(layout, style, glyphs, separators, gauge, marks, other, depth, links, room);
  }

  /// {@return the same with another number of colours; empty asks the environment}
  public Look withDepth(Optional<ColorDepth> other) {
    return new Look(layout, style, glyphs, separators, gauge, marks, theme, other, links, room);
  }

  /// {@return the same with or without links}
  public Look withLinks(boolean other) {
    return new Look(layout, style, glyphs, separators, gauge, marks, theme, depth, other, room);
  }

  /// {@return the same in another room}
  public Look withRoom(Room other) {
    return new Look(layout, style, glyphs, separators, gauge, marks, theme, depth, links, other);
  }
}
