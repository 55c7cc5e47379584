package statusline.api;

import static java.util.Objects.requireNonNull;

/// A piece of a segment with a tone. The renderer joins the parts of a segment without spaces.
///
/// May gain kinds: do not switch over it exhaustively.
public sealed interface Part {
  /// {@return the meaning of this part, from which the theme derives its style}
  Tone tone();

  /// Words or numbers. The text may come from outside as it is; the renderer sanitizes it.
  ///
  /// @param text the text; may be empty
  /// @param tone meaning of the text
  record Text(String text, Tone tone) implements Part {
    public Text {
      requireNonNull(text, "text");
      requireNonNull(tone, "tone");
    }
  }

  /// A symbol from the glyph set in use.
  ///
  /// @param glyph the symbol in each glyph set
  /// @param tone meaning of the symbol
  record Sign(Glyph glyph, Tone tone) implements Part {
    public Sign {
      requireNonNull(glyph, "glyph");
      requireNonNull(tone, "tone");
    }
  }

  /// A bar in the gauge style in use.
  ///
  /// @param percent filled part, clamped to 0 to 100
  /// @param tone meaning of the bar
  record Gauge(int percent, Tone tone) implements Part {
    public Gauge {
      percent = Math.clamp(percent, 0, 100);
      requireNonNull(tone, "tone");
    }
  }

  /// {@return a text with the tone {@link Tone#LABEL}}
  static Part label(String text) {
    return new Text(text, Tone.LABEL);
  }

  /// {@return a text with the tone {@link Tone#VALUE}}
  static Part value(String text) {
    return new Text(text, Tone.VALUE);
  }

  /// {@return a text with a tone}
  static Part text(String text, Tone tone) {
    return new Text(text, tone);
  }

  /// {@return a symbol with a tone}
  static Part sign(Glyph glyph, Tone tone) {
    return new Sign(glyph, tone);
  }

  /// {@return a bar with a tone}
  static Part gauge(int percent, Tone tone) {
    return new Gauge(percent, tone);
  }
}
