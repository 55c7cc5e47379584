package statusline.renderer.look;

import statusline.api.Glyph;
import statusline.renderer.theme.Choice;

/// The signs that a terminal's font has; each set is complete.
public enum GlyphSet implements Choice {
  /// Nothing but ASCII, of our own signs; foreign text stays as it is.
  ASCII("ascii"),
  /// Signs of a normal font.
  UNICODE("unicode"),
  /// Signs of a patched font.
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

  /// {@return this set's form of a sign}
  public String of(Glyph glyph) {
    return switch (this) {
      case ASCII -> glyph.ascii();
      case UNICODE -> glyph.unicode();
      case NERD_FONT -> glyph.nerdFont();
      case EMOJI -> glyph.emoji();
    };
  }
}
