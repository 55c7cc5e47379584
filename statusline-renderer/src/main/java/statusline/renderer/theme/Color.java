package statusline.renderer.theme;

import static java.util.Objects.requireNonNull;

/// A colour of a theme. A colour that the terminal cannot show is reduced when it is drawn.
///
/// @param kind the meaning of the value
/// @param value 0 to 255 for an indexed colour, 24 bits for red, green and blue, 0 for the terminal
public record Color(Kind kind, int value) {
  /// The terminal's own foreground or background.
  public static final Color TERMINAL = new Color(Kind.TERMINAL, 0);

  private static final int MAX_INDEX = 0xFF;
  private static final int MAX_RGB = 0xFFFFFF;

  /// The meaning of a colour value.
  public enum Kind {
    /// The terminal's own colour.
    TERMINAL,
    /// An index into the palette of 256 colours. Users may change the first 16.
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

  /// {@return a colour of red, green and blue}
  ///
  /// @param rgb 24 bits, such as `0x5eb6e6`
  public static Color rgb(int rgb) {
    return new Color(Kind.RGB, rgb);
  }

  /// {@return whether this is the same colour}
  ///
  /// The first line of a JVM uses this method, because linking `equals` of a record is slow.
  public boolean is(Color other) {
    return kind == other.kind && value == other.value;
  }
}
