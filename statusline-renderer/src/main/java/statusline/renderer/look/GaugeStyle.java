package statusline.renderer.look;

import statusline.renderer.theme.Choice;

/// What a gauge's cells are drawn with. Each style has an ASCII form for that glyph set.
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
  /// `████▎·····`, to the eighth of a cell.
  SMOOTH("smooth", "█", "·", "#", "."),
  /// No gauge: the number beside it says the same.
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

  /// {@return a cell that is reached}
  public String filled(GlyphSet glyphs) {
    return glyphs == GlyphSet.ASCII ? asciiFilled : filled;
  }

  /// {@return a cell that is not reached}
  public String empty(GlyphSet glyphs) {
    return glyphs == GlyphSet.ASCII ? asciiEmpty : empty;
  }

  /// {@return whether the last cell reached may be filled in part}
  public boolean hasEighths(GlyphSet glyphs) {
    return this == SMOOTH && glyphs != GlyphSet.ASCII;
  }
}
