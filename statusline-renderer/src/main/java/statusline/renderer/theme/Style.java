package statusline.renderer.theme;

import static java.util.Objects.requireNonNull;

/// The appearance of a text.
///
/// @param color the colour of the text
/// @param background the colour behind the text; not used in blocks, which have their own
/// @param bold whether the text is bold
/// @param dim whether the text is dim
/// @param italic whether the text is italic
/// @param underline whether the text is underlined
/// @param inverse whether the colours of text and background are swapped
public record Style(
    Color color,
    Color background,
    boolean bold,
    boolean dim,
    boolean italic,
    boolean underline,
    boolean inverse) {
  /// The terminal's own style.
  public static final Style PLAIN = of(Color.TERMINAL);

  public Style {
    requireNonNull(color, "color");
    requireNonNull(background, "background");
  }

  /// {@return a style with a colour}
  public static Style of(Color color) {
    return new Style(color, Color.TERMINAL, false, false, false, false, false);
  }

  /// {@return a style with a colour of 24-bit red, green and blue}
  static Style rgb(int color) {
    return of(Color.rgb(color));
  }

  /// {@return a copy with a background}
  public Style on(Color other) {
    return new Style(color, other, bold, dim, italic, underline, inverse);
  }

  /// {@return a bold copy}
  public Style asBold() {
    return new Style(color, background, true, dim, italic, underline, inverse);
  }

  /// {@return a dim copy}
  public Style asDim() {
    return new Style(color, background, bold, true, italic, underline, inverse);
  }

  /// {@return an italic copy}
  public Style asItalic() {
    return new Style(color, background, bold, dim, true, underline, inverse);
  }

  /// {@return an underlined copy}
  public Style asUnderlined() {
    return new Style(color, background, bold, dim, italic, true, inverse);
  }

  /// {@return a copy with the colours of text and background swapped}
  public Style asInverse() {
    return new Style(color, background, bold, dim, italic, underline, true);
  }

  /// {@return a copy with another colour}
  public Style withColor(Color other) {
    return new Style(other, background, bold, dim, italic, underline, inverse);
  }
}
