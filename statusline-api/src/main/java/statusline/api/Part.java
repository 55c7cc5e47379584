package statusline.api;

import static java.util.Objects.requireNonNull;

/// A piece of a segment, with its tone. The renderer joins parts without a space between them and
/// may learn new kinds: do not switch over it exhaustively.
public sealed interface Part {
  /// {@return what the piece means}
  Tone tone();

  /// Words or numbers. May hold foreign text as it came: the renderer makes it safe.
  ///
  /// @param text may be empty
  /// @param tone what it means
  record Text(String text, Tone tone) implements Part {
    public Text {
      requireNonNull(text, "text");
      requireNonNull(tone, "tone");
    }
  }

  /// A sign, drawn from the glyph set in use.
  ///
  /// @param glyph the sign in each set
  /// @param tone what it means
  record Sign(Glyph glyph, Tone tone) implements Part {
    public Sign {
      requireNonNull(glyph, "glyph");
      requireNonNull(tone, "tone");
    }
  }

  /// A bar, drawn in the style in use.
  ///
  /// @param percent filled part, 0 to 100; others are clamped
  /// @param tone what it means
  record Gauge(int percent, Tone tone) implements Part {
    public Gauge {
      percent = Math.clamp(percent, 0, 100);
      requireNonNull(tone, "tone");
    }
  }

  /// {@return the name of a value}
  static Part label(String text) {
    return new Text(text, Tone.LABEL);
  }

  /// {@return a value}
  static Part value(String text) {
    return new Text(text, Tone.VALUE);
  }

  /// {@return words in a tone}
  static Part text(String text, Tone tone) {
    return new Text(text, tone);
  }

  /// {@return a sign in a tone}
  static Part sign(Glyph glyph, Tone tone) {
    return new Sign(glyph, tone);
  }

  /// {@return a bar in a tone}
  static Part gauge(int percent, Tone tone) {
    return new Gauge(percent, tone);
  }
}
