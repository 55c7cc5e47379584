import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import statusline.renderer.theme.Appearance;
import statusline.renderer.theme.Color;
import statusline.renderer.theme.ColorDepth;
import statusline.renderer.theme.HostColors;
import statusline.renderer.theme.Palette;

/// The colours and attributes of the next cell, as the host keeps them. Not thread-safe.
final class Ink {
  private final HostColors host;
  private final int background;
  private Integer text;
  private Integer behind;
  private boolean isBold;
  private boolean isDim;
  private boolean isUnderlined;
  private boolean isInverse;

  Ink(Appearance appearance) {
    this.host = HostColors.on(appearance);
    this.background = background(appearance);
  }

  /// {@return the background of a terminal, as 24 bits}
  static int background(Appearance appearance) {
    return HostColors.on(appearance).backgrounds().getFirst();
  }

  /// {@return the colour of the glyph, as 24 bits}
  int front() {
    return isInverse ? under() : shown();
  }

  /// {@return the colour behind the glyph, as 24 bits}
  int behind() {
    return isInverse ? shown() : under();
  }

  boolean isBold() {
    return isBold;
  }

  boolean isUnderlined() {
    return isUnderlined;
  }

  private int under() {
    return behind == null ? background : behind;
  }

  private int shown() {
    int color = text == null ? rgb(host.foreground(ColorDepth.TRUECOLOR)) : text;
    return isDim ? HostColors.dimmed(color, under()) : color;
  }

  private static int rgb(Color color) {
    return color.kind() == Color.Kind.RGB ? color.value() : Palette.rgb(color.value());
  }

  /// Applies the parameters of one sequence, such as `0;1;38;5;246`.
  void apply(String parameters) {
    Deque<Integer> left = new ArrayDeque<>();
    for (String number : List.of(parameters.split(";", -1))) {
      left.add(number.isEmpty() ? 0 : Integer.parseInt(number));
    }
    while (!left.isEmpty()) {
      apply(left.remove(), left);
    }
  }

  private void apply(int code, Deque<Integer> left) {
    switch (code) {
      case 0 -> reset();
      case 1 -> isBold = true;
      case 2 -> isDim = true;
      case 4 -> isUnderlined = true;
      case 7 -> isInverse = true;
      case 38 -> text = extended(left);
      case 48 -> behind = extended(left);
      case 39 -> text = null;
      case 49 -> behind = null;
      default -> ansi(code);
    }
  }

  private void reset() {
    text = null;
    behind = null;
    isBold = false;
    isDim = false;
    isUnderlined = false;
    isInverse = false;
  }

  private static int extended(Deque<Integer> left) {
    if (left.remove() == 5) {
      return Palette.rgb(left.remove());
    }
    return left.remove() << 16 | left.remove() << 8 | left.remove();
  }

  private void ansi(int code) {
    int index = code % 10 + (code >= 90 ? 8 : 0);
    boolean isText = code >= 30 && code < 38 || code >= 90 && code < 98;
    boolean isBehind = code >= 40 && code < 48 || code >= 100 && code < 108;
    text = isText ? Integer.valueOf(Palette.rgb(index)) : text;
    behind = isBehind ? Integer.valueOf(Palette.rgb(index)) : behind;
  }
}
