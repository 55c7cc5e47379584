package statusline.renderer.theme;

import java.util.List;

/// How the host paints a status line: facts about Claude Code 2.1.332.
///
/// The host does not leave text without a colour in the terminal's own foreground. It paints it in
/// the grey of its theme. It keeps colours of the 16 and 256 colours and the attributes, reduces
/// 24-bit colours to 256 unless its own `COLORTERM` is `truecolor`, and returns to its grey after a
/// reset (SGR 0 and 39). SGR 2 dims on top of the colour. Backgrounds are the terminal's own. The
/// document `docs/real-host.md` shows how these facts were found.
public final class HostColors {
  private static final HostColors DARK = new HostColors(246, 0x999999, List.of(0x1e1e1e, 0x000000));
  private static final HostColors LIGHT = new HostColors(241, 0x666666, List.of(0xffffff));

  /// The themes with the terminal's own 16 colours: dim white, and bright black.
  private static final Style DARK_ANSI = Style.of(Color.indexed(7)).asDim();

  private static final Style LIGHT_ANSI = Style.of(Color.indexed(8));

  private final int index;
  private final int rgb;
  private final List<Integer> backgrounds;

  private HostColors(int index, int rgb, List<Integer> backgrounds) {
    this.index = index;
    this.rgb = rgb;
    this.backgrounds = backgrounds;
  }

  /// {@return the colours of the host's dark or light themes, daltonized or not}
  public static HostColors on(Appearance appearance) {
    return appearance == Appearance.LIGHT ? LIGHT : DARK;
  }

  /// {@return the colour of text without a colour}
  public Color foreground(ColorDepth depth) {
    return depth == ColorDepth.TRUECOLOR ? Color.rgb(rgb) : Color.indexed(index);
  }

  /// {@return the style of text without a colour in a theme of the host}
  ///
  /// @param theme the name of the theme, or an empty string
  /// @param appearance the kind of the terminal's background
  public static Style text(String theme, Appearance appearance, ColorDepth depth) {
    boolean isLight = appearance == Appearance.LIGHT;
    if (theme.equals(isLight ? "light-ansi" : "dark-ansi")) {
      return isLight ? LIGHT_ANSI : DARK_ANSI;
    }
    return Style.of(on(appearance).foreground(depth));
  }

  /// {@return the backgrounds that terminals usually have with such a theme, as 24 bits, the most
  /// usual one first}
  public List<Integer> backgrounds() {
    return backgrounds;
  }

  /// {@return the colour of dimmed text: the mean of foreground and background}
  public static int dimmed(int foreground, int background) {
    return (foreground >> 1 & 0x7F7F7F)
        + (background >> 1 & 0x7F7F7F)
        + (foreground & background & 0x010101);
  }
}
