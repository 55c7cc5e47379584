package statusline.renderer.segment;

import statusline.renderer.look.GlyphSet;

/// The renderer's own glyphs in one glyph set.
///
/// @param bar the separator of groups, with its spaces
/// @param dot the separator of clusters, with its spaces
/// @param ellipsis the end of a truncated text
/// @param old the mark before the age of an old reading; empty, because the word `old` follows
/// @param stale the mark before an age over the threshold
/// @param warning the mark after a segment that an inconsistency concerns
/// @param notice the warning sign before a notice, with its space
/// @param thin the separator of blocks on the same background, with its spaces
/// @param rightPoint the end of a block that points to the right
/// @param leftPoint the start of a block that points to the left
/// @param leftCap the round start of a block; a space has the background of the block
/// @param rightCap the round end of a block; a space has the background of the block
record GlyphTable(
    String bar,
    String dot,
    String ellipsis,
    String old,
    String stale,
    String warning,
    String notice,
    String thin,
    String rightPoint,
    String leftPoint,
    String leftCap,
    String rightCap) {

  static GlyphTable of(GlyphSet glyphs) {
    return switch (glyphs) {
      case ASCII -> ascii();
      case UNICODE -> unicode("!", "▵", "⚠ ");
      case NERD_FONT -> nerdFont();
      // Terminals and the host agree on the width of these. They do not on signs like U+26A0 with
      // an emoji selector.
      case EMOJI -> unicode("🔴", " ❓", "❗ ");
    };
  }

  private static GlyphTable ascii() {
    return new GlyphTable(" | ", ", ", ".", "", "!", "?", "! ", " > ", " ", " ", " ", " ");
  }

  /// Half blocks replace points, because every font has them. They do not replace caps: with much
  /// space between lines, they are lower than the background beside them.
  private static GlyphTable unicode(String stale, String warning, String notice) {
    return new GlyphTable(" │ ", " · ", "…", "", stale, warning, notice, " │ ", "▌", "▐", " ", " ");
  }

  private static GlyphTable nerdFont() {
    return new GlyphTable(
        " │ ",
        " · ",
        "…",
        "",
        "!",
        "\uf071",
        "\uf071 ",
        " \ue0b1 ",
        "\ue0b0",
        "\ue0b2",
        "\ue0b6",
        "\ue0b4");
  }
}
