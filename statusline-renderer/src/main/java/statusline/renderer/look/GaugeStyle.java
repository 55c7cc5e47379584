package statusline.renderer.look;

import statusline.renderer.theme.Choice;

/// The glyphs of a gauge's cells. Each style has a form for the ASCII glyph set.
public enum GaugeStyle implements Choice {
  /// `▰▰▰▰▱▱▱▱▱▱`.
  SLANT("slant", "▰", "▱", "#", "-"),
  /// `████░░░░░░`.
  BLOCK("block", "█", "░", "#", "."),
  /// `━━━━──────`.
  LINE("line", "━", "─", "=", "-"),
  /// `●●●●○○○○○○`.
  DOT("dot", "●", "○", "o", "."),
  /// `■■■■□□□□□□`.
  SQUARE("square", "■", "□", "#", "_"),
  /// `⣿⣿⣿⣿⣀⣀⣀⣀⣀⣀`.
  BRAILLE("braille", "⣿", "⣀", ":", "."),
  /// `████▎·····`, with a resolution of an eighth of a cell.
  SMOOTH("smooth", "█", "·", "#", "."),
  /// No gauge; only the number is shown.
  NONE("none", "", "", "", "");

  private final String key;
  private final String filled;
  private final String empty;
  private final String asciiFilled;
  private final String asciiEmpty;

  GaugeStyle(String key, String filled, String empty, String asciiFilled, String asciiEmpty) {
    this.key = key;
    this.filled = filled;
    this.empty = empty;
    this.asciiFilled = asciiFilled;
    this.asciiEmpty = asciiEmpty;
  }

  @Override
  public String key() {
    return key;
  }

  /// {@return the glyph of a filled cell}
  public String filled(GlyphSet glyphs) {
    return glyphs == GlyphSet.ASCII ? asciiFilled : filled;
  }

  /// {@return the glyph of an empty cell}
  public String empty(GlyphSet glyphs) {
    return glyphs == GlyphSet.ASCII ? asciiEmpty : empty;
  }

  /// {@return whether the last filled cell may be partly filled}
  public boolean hasEighths(GlyphSet glyphs) {
    return this == SMOOTH && glyphs != GlyphSet.ASCII;
  }
}
