package statusline.renderer.theme;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/// A colour as a theme names it; what a terminal cannot show is reduced when it is drawn.
///
/// @param kind how the value is meant
/// @param value 0 to 255 for an indexed colour, 24 bits for red, green and blue, else 0
public record Color(Kind kind, int value) {
  /// The terminal's own foreground or background.
  public static final Color TERMINAL = new Color(Kind.TERMINAL, 0);

  private static final int MAX_INDEX = 0xFF;
  private static final int MAX_RGB = 0xFFFFFF;

  /// How a colour is meant.
  public enum Kind {
    /// The terminal's own.
    TERMINAL,
    /// A place in the palette of 256: the first 16 are the user's, the others fixed.
    INDEXED,
    /// Red, green and blue.
    RGB
  }

  public Color {
    requireNonNull(kind, "kind");
    int most =
        switch (kind) {
          case TERMINAL -> 0;
          case INDEXED -> MAX_INDEX;
          case RGB -> MAX_RGB;
        };
    if (value < 0 || value > most) {
      throw new IllegalArgumentException("not a colour: " + kind + " " + value);
    }
  }

  /// {@return a colour of the palette}
  ///
  /// @param index 0 to 255
  public static Color indexed(int index) {
    return new Color(Kind.INDEXED, index);
  }

  /// {@return red, green and blue}
  ///
  /// @param rgb 24 bits, such as `0x5eb6e6`
  public static Color rgb(int rgb) {
    return new Color(Kind.RGB, rgb);
  }

  /// {@return the colour that a text names: `default`, `cyan`, `bright-red`, `208`, `#5be`,
  /// `#5eb6e6`; empty where it names none}
  public static Optional<Color> parse(String text) {
    return ColorText.parse(text);
  }

  /// {@return how it is written, so that `parse` reads it again}
  public String text() {
    return ColorText.of(this);
  }

  /// {@return whether it is the same colour; asked on a render's way, where a record's own `equals`
  /// would first have to be linked}
  public boolean is(Color other) {
    return kind == other.kind && value == other.value;
  }
}
