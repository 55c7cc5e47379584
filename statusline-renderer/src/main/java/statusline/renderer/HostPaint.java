package statusline.renderer;

import java.util.Locale;
import statusline.renderer.theme.Color;
import statusline.renderer.theme.ColorDepth;
import statusline.renderer.theme.HostColors;

/// Repaints a line as the host paints it: text without a colour gets the host's grey.
///
/// Samples outside of the host use it, because a terminal paints such text in its own foreground.
public final class HostPaint {
  private static final String RESET = "\u001b[m";

  private final String grey;
  private final StringBuilder out = new StringBuilder();

  private HostPaint(String grey) {
    this.grey = grey;
  }

  /// {@return the line with the host's colours; unchanged if the surface has no colours}
  ///
  /// @param line one or more rows, as {@link LineRenderer} draws them
  public static String of(String line, Surface surface) {
    if (surface.depth() == ColorDepth.NONE) {
      return line;
    }
    Color color = HostColors.on(surface.background()).foreground(surface.depth());
    return new HostPaint(sequence(color)).paint(line);
  }

  private static String sequence(Color color) {
    int value = color.value();
    return color.kind() == Color.Kind.RGB
        ? String.format(
            Locale.ROOT, "\u001b[38;2;%d;%d;%dm", value >> 16, value >> 8 & 0xFF, value & 0xFF)
        : "\u001b[38;5;" + value + "m";
  }

  private String paint(String line) {
    out.append(grey);
    int at = 0;
    while (at < line.length()) {
      boolean isSequence = line.startsWith("\u001b[", at);
      int end = isSequence ? line.indexOf('m', at) + 1 : at + 1;
      if (line.charAt(at) == '\n') {
        out.append(RESET).append('\n').append(grey);
      } else {
        out.append(line, at, end);
      }
      if (isSequence) {
        follow(line.substring(at + 2, end - 1));
      }
      at = end;
    }
    return out.append(RESET).toString();
  }

  /// Adds the grey after a sequence that ends the colour of the text.
  private void follow(String parameters) {
    String[] numbers = parameters.split(";", -1);
    boolean isGrey = false;
    for (int i = 0; i < numbers.length; i++) {
      int number = numbers[i].isEmpty() ? 0 : Integer.parseInt(numbers[i]);
      if (number == 0 || number == 39) {
        isGrey = true;
      } else if ((number >= 30 && number <= 38) || (number >= 90 && number <= 97)) {
        isGrey = false;
      }
      if (number == 38 || number == 48) {
        i += numbers[i + 1].equals("5") ? 2 : 4;
      }
    }
    out.append(isGrey ? grey : "");
  }
}
