package statusline.renderer.look;

import statusline.api.Glyph;
import statusline.renderer.theme.Choice;

/// The glyphs that a terminal's font has. Each set is complete.
public enum GlyphSet implements Choice {
  /// Only ASCII for our own glyphs; foreign text is not changed.
  ASCII("ascii"),
  /// Glyphs of a normal font.
  UNICODE("unicode"),
  /// Glyphs of a patched font (Nerd Fonts).
  NERD_FONT("nerd-font"),
  /// Emoji.
  EMOJI("emoji");

  private final String key;

  GlyphSet(String key) {
    this.key = key;
  }

  @Override
  public String key() {
    return key;
  }

  /// {@return the form of a glyph in this set}
  public String of(Glyph glyph) {
    return switch (this) {
      case ASCII -> glyph.ascii();
      case UNICODE -> glyph.unicode();
      case NERD_FONT -> glyph.nerdFont();
      case EMOJI -> glyph.emoji();
    };
  }
}
