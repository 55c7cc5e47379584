package statusline.renderer;

import statusline.api.Glyph;

/// The signs that a terminal's font has; each set is complete.
public enum GlyphSet {
  /// Nothing but ASCII, of our own signs; foreign text stays as it is.
  ASCII("|", ", ", ".", "~", "!", "#", "-"),
  /// Signs of a normal font.
  UNICODE("│", " · ", "…", "⟲", "⚠", "▰", "▱"),
  /// Signs of a patched font.
  NERD_FONT("│", " · ", "…", "⟲", "⚠", "▰", "▱"),
  /// Emoji.
  EMOJI("│", " · ", "…", "⟲", "⚠️", "▰", "▱");

  private final String bar;
  private final String dot;
  private final String ellipsis;
  private final String old;
  private final String warning;
  private final String filled;
  private final String empty;

  GlyphSet(
      String bar,
      String dot,
      String ellipsis,
      String old,
      String warning,
      String filled,
      String empty) {
    this.bar = " ".concat(bar).concat(" ");
    this.dot = dot;
    this.ellipsis = ellipsis;
    this.old = old;
    this.warning = warning.concat(" ");
    this.filled = filled;
    this.empty = empty;
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

  /// Stands between groups, with its spaces.
  String bar() {
    return bar;
  }

  /// Stands between the clusters of a group, with its spaces.
  String dot() {
    return dot;
  }

  /// One cell that says: cut here.
  String ellipsis() {
    return ellipsis;
  }

  /// Stands before an age.
  String old() {
    return old;
  }

  /// Stands before a notice, with its space.
  String warning() {
    return warning;
  }

  /// A gauge's cell that is reached.
  String filled() {
    return filled;
  }

  /// A gauge's cell that is not reached.
  String empty() {
    return empty;
  }
}
