package statusline.renderer.theme;

import java.util.Map;

/// The styles that use only the terminal's own 16 colours.
///
/// Users may change these colours. Therefore texts use colours that contrast well in xterm's
/// palette, and tones differ by bold, underline and inverse too.
public final class AnsiColors {
  private static final Colors DARK = dark();
  private static final Colors LIGHT = light();

  private AnsiColors() {}

  /// {@return the styles for a kind of background}
  public static Colors on(Appearance appearance) {
    return appearance == Appearance.LIGHT ? LIGHT : DARK;
  }

  private static Colors dark() {
    Tones tones =
        common(Style.of(Color.indexed(7)))
            .with(TextRole.VALUE, Style.of(Color.indexed(15)))
            .with(TextRole.IDENTITY, Style.of(Color.indexed(6)).asBold())
            .with(TextRole.GOOD, Style.of(Color.indexed(2)))
            .with(TextRole.CAUTION, Style.of(Color.indexed(3)).asUnderlined())
            .with(TextRole.ALARM, Style.of(Color.indexed(15)).asBold().asInverse());
    return new Colors(tones, blocks(0, 6), Map.of());
  }

  private static Colors light() {
    Tones tones =
        common(Style.of(Color.indexed(0)))
            .with(TextRole.IDENTITY, Style.of(Color.indexed(4)).asBold())
            .with(TextRole.CAUTION, Style.of(Color.indexed(1)).asUnderlined())
            .with(TextRole.ALARM, Style.of(Color.indexed(1)).asBold().asInverse());
    return new Colors(tones, blocks(15, 4), Map.of());
  }

  private static Tones common(Style text) {
    Style decoration = Style.of(Color.indexed(8));
    return Tones.all(text).with(TextRole.SEPARATOR, decoration).with(TextRole.EMPTY, decoration);
  }

  private static BlockColors blocks(int accentText, int accent) {
    return new BlockColors(
        Color.indexed(accentText), Color.indexed(accent), Color.TERMINAL, Color.TERMINAL);
  }
}
