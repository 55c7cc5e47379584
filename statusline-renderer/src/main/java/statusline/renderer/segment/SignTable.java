package statusline.renderer.segment;

import statusline.renderer.look.GlyphSet;

/// The renderer's own signs in one glyph set.
///
/// @param bar between groups, with its spaces
/// @param dot between clusters, with its spaces
/// @param ellipsis where something was cut
/// @param old before the age of what could not be refreshed
/// @param stale before an age over the threshold
/// @param warning behind what is doubtful
/// @param notice before a notice, with its space
/// @param thin between blocks on the same background, with its spaces
/// @param rightPoint the end of a block that points to the right
/// @param leftPoint the beginning of a block that points to the left
/// @param leftCap the round beginning of a block
/// @param rightCap the round end of a block
/// @param leftBracket the beginning of a block without a background
/// @param rightBracket its end
record SignTable(
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
    String rightCap,
    String leftBracket,
    String rightBracket) {

  static SignTable of(GlyphSet glyphs) {
    return switch (glyphs) {
      case ASCII -> ascii();
      case UNICODE -> unicode("⟲", "▵", "⚠ ");
      case NERD_FONT -> nerdFont();
      case EMOJI -> unicode("🔴", " ⚠️", "⚠️ ");
    };
  }

  private static SignTable ascii() {
    return new SignTable(
        " | ", ", ", ".", "~", "!", "?", "! ", " > ", " ", " ", " ", " ", "[", "]");
  }

  /// Half blocks stand in for points and caps: every font has them.
  private static SignTable unicode(String stale, String warning, String notice) {
    return new SignTable(
        " │ ", " · ", "…", "⟲", stale, warning, notice, " │ ", "▌", "▐", "▐", "▌", "(", ")");
  }

  private static SignTable nerdFont() {
    return new SignTable(
        " │ ",
        " · ",
        "…",
        "⟲",
        "⟲",
        "\uf071",
        "\uf071 ",
        " \ue0b1 ",
        "\ue0b0",
        "\ue0b2",
        "\ue0b6",
        "\ue0b4",
        "\ue0b7",
        "\ue0b5");
  }
}
