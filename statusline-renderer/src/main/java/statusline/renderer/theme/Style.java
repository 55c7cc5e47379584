package statusline.renderer.theme;

import static java.util.Objects.requireNonNull;

/// How a piece of text looks.
///
/// @param color of the text
/// @param background behind it; not used where the line's style draws blocks, which have theirs
/// @param bold heavier or brighter
/// @param dim less present than its neighbours
/// @param italic slanted
/// @param underline with a line below
public record Style(
    Color color, Color background, boolean bold, boolean dim, boolean italic, boolean underline) {
  /// The terminal's own look.
  public static final Style PLAIN = of(Color.TERMINAL);

  public Style {
    requireNonNull(color, "color");
    requireNonNull(background, "background");
  }

  /// {@return text in a colour}
  public static Style of(Color color) {
    return new Style(color, Color.TERMINAL, false, false, false, false);
  }

  /// {@return the same on a background}
  public Style on(Color other) {
    return new Style(color, other, bold, dim, italic, underline);
  }

  /// {@return the same in bold}
  public Style asBold() {
    return new Style(color, background, true, dim, italic, underline);
  }

  /// {@return the same, dim}
  public Style asDim() {
    return new Style(color, background, bold, true, italic, underline);
  }

  /// {@return the same in italics}
  public Style asItalic() {
    return new Style(color, background, bold, dim, true, underline);
  }

  /// {@return the same, underlined}
  public Style asUnderlined() {
    return new Style(color, background, bold, dim, italic, true);
  }
}
