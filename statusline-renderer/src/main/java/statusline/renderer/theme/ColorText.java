package statusline.renderer.theme;

import java.util.Optional;

/// How people write a colour.
final class ColorText {
  private static final String DEFAULT = "default";
  private static final String BRIGHT = "bright-";
  private static final String[] NAMES = {
    "black", "red", "green", "yellow", "blue", "magenta", "cyan", "white"
  };
  private static final int SHORT_LENGTH = "#5be".length();
  private static final int LENGTH = "#5eb6e6".length();
  private static final String DIGITS = "0123456789abcdef";

  private ColorText() {}

  static Optional<Color> parse(String text) {
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
      int digit = Character.digit(text.charAt(i), 16);
      if (digit < 0 || text.charAt(i) > 'f') {
        return Optional.empty();
      }
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

  static String of(Color color) {
    return switch (color.kind()) {
      case TERMINAL -> DEFAULT;
      case INDEXED -> indexed(color.value());
      case RGB -> hexadecimal(color.value());
    };
  }

  private static String indexed(int index) {
    if (index < NAMES.length) {
      return NAMES[index];
    }
    return index < 2 * NAMES.length
        ? BRIGHT.concat(NAMES[index - NAMES.length])
        : Integer.toString(index);
  }

  private static String hexadecimal(int rgb) {
    StringBuilder text = new StringBuilder("#");
    for (int shift = 20; shift >= 0; shift -= 4) {
      text.append(DIGITS.charAt(rgb >> shift & 0xF));
    }
    return text.toString();
  }
}
