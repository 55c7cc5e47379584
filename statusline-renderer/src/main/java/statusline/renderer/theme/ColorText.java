package statusline.renderer.theme;

import java.util.HexFormat;
import java.util.Optional;

/// The text form of a colour: `default`, `cyan`, `bright-red`, `208`, `#5be`, `#5eb6e6`.
public final class ColorText {
  private static final String DEFAULT = "default";
  private static final String BRIGHT = "bright-";
  private static final String[] NAMES = {
    "black", "red", "green", "yellow", "blue", "magenta", "cyan", "white"
  };
  private static final int SHORT_LENGTH = "#5be".length();
  private static final int LENGTH = "#5eb6e6".length();
  private static final int RGB_DIGITS = 6;

  private ColorText() {}

  /// {@return the colour of a text, or empty if the text is invalid}
  public static Optional<Color> parse(String text) {
    if (text.equals(DEFAULT)) {
      return Optional.of(Color.TERMINAL);
    }
    if (text.startsWith("#")) {
      return rgb(text);
    }
    boolean bright = text.startsWith(BRIGHT);
    String name = bright ? text.substring(BRIGHT.length()) : text;
    for (int i = 0; i < NAMES.length; i++) {
      if (NAMES[i].equals(name)) {
        return Optional.of(Color.indexed(bright ? i + NAMES.length : i));
      }
    }
    return index(text);
  }

  private static Optional<Color> rgb(String text) {
    boolean isShort = text.length() == SHORT_LENGTH;
    if (!isShort && text.length() != LENGTH) {
      return Optional.empty();
    }
    int rgb = 0;
    for (int i = 1; i < text.length(); i++) {
      if (!HexFormat.isHexDigit(text.charAt(i))) {
        return Optional.empty();
      }
      int digit = HexFormat.fromHexDigit(text.charAt(i));
      rgb = isShort ? rgb << 8 | digit << 4 | digit : rgb << 4 | digit;
    }
    return Optional.of(Color.rgb(rgb));
  }

  private static Optional<Color> index(String text) {
    int index = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9' || index > 0xFF) {
        return Optional.empty();
      }
      index = index * 10 + c - '0';
    }
    return text.isEmpty() || index > 0xFF ? Optional.empty() : Optional.of(Color.indexed(index));
  }

  /// {@return the text form, which `parse` accepts}
  public static String format(Color color) {
    return switch (color.kind()) {
      case TERMINAL -> DEFAULT;
      case INDEXED -> indexed(color.value());
      case RGB -> "#" + HexFormat.of().toHexDigits(color.value(), RGB_DIGITS);
    };
  }

  private static String indexed(int index) {
    if (index < NAMES.length) {
      return NAMES[index];
    }
    return index < 2 * NAMES.length
        ? BRIGHT + NAMES[index - NAMES.length]
        : Integer.toString(index);
  }
}
