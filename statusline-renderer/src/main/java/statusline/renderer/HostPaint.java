package statusline.renderer;

import java.util.Locale;
import statusline.renderer.theme.Color;
import statusline.renderer.theme.ColorDepth;
import statusline.renderer.theme.HostColors;
import statusline.renderer.theme.Style;

/// Repaints a line as the host paints it: text without a colour gets the host's grey.
///
/// Samples outside of the host use it, because a terminal paints such text in its own foreground.
public final class HostPaint {
  private static final String RESET = "\u001b[m";
  private static final String NORMAL = "\u001b[22m";
  private static final String BOLD = "\u001b[1m";

  private final String grey;
  private final boolean isGreyDim;
  private final StringBuilder out = new StringBuilder();
  private boolean isGrey = true;
  private boolean isBold;

  private HostPaint(Style text) {
    this.grey = sequence(text);
    this.isGreyDim = text.dim();
  }

  /// {@return the line with the host's colours; unchanged if the surface has no colours}
  ///
  /// @param line one or more rows, as {@link LineRenderer} draws them
  /// @param theme the name of the host's theme; empty if it is unknown
  public static String of(String line, Surface surface, String theme) {
    return surface.depth() == ColorDepth.NONE
        ? line
        : new HostPaint(HostColors.text(theme, surface.background(), surface.depth())).paint(line);
  }

  private static String sequence(Style text) {
    Color color = text.color();
    int value = color.value();
    String dim = text.dim() ? "2;" : "";
    if (color.kind() == Color.Kind.RGB) {
      return String.format(
          Locale.ROOT, "\u001b[38;2;%d;%d;%dm", value >> 16, value >> 8 & 0xFF, value & 0xFF);
    }
    String number =
        value < 8 ? "" + (30 + value) : value < 16 ? "" + (82 + value) : "38;5;" + value;
    return "\u001b[" + dim + number + "m";
  }

  private String paint(String line) {
    out.append(grey);
    int at = 0;
    while (at < line.length()) {
      boolean isSequence = line.startsWith("\u001b[", at);
      int end = isSequence ? line.indexOf('m', at) + 1 : at + 1;
      if (isSequence) {
        follow(line.substring(at, end));
      } else if (line.charAt(at) == '\n') {
        out.append(RESET).append('\n').append(grey);
      } else {
        out.append(line, at, end);
      }
      at = end;
    }
    return out.append(RESET).toString();
  }

  /// Adds a sequence, and the grey if the sequence ends the colour of the text.
  private void follow(String sequence) {
    boolean wasDim = isGrey && isGreyDim;
    boolean wasBold = isBold;
    boolean isGreyAgain = apply(sequence.substring(2, sequence.length() - 1).split(";", -1));
    if (wasDim && !isGrey) {
      out.append(NORMAL).append(wasBold ? BOLD : "");
    }
    out.append(sequence).append(isGrey && isGreyAgain ? grey : "");
  }

  /// Follows the parameters of a sequence.
  ///
  /// @return whether one of them ends a colour or the dimming
  private boolean apply(String... parameters) {
    boolean isGreyAgain = false;
    for (int i = 0; i < parameters.length; i++) {
      int number = parameters[i].isEmpty() ? 0 : Integer.parseInt(parameters[i]);
      boolean isEnd = number == 0 || number == 39;
      boolean isColor = (number >= 30 && number <= 38) || (number >= 90 && number <= 97);
      isGrey = isEnd || (isGrey && !isColor);
      isBold = number == 1 || (isBold && number != 0 && number != 22);
      isGreyAgain |= isEnd || (number == 22 && isGreyDim);
      if (number == 38 || number == 48) {
        i += parameters[i + 1].equals("5") ? 2 : 4;
      }
    }
    return isGreyAgain;
  }
}
