package statusline.renderer.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Records how Claude Code 2.1.332 paints a status line, as seen in tmux.
class HostColorsTest {
  @Test
  void textWithoutColorIsGrey() {
    HostColors dark = HostColors.on(Appearance.DARK);
    HostColors light = HostColors.on(Appearance.LIGHT);

    assertEquals(Color.indexed(246), dark.foreground(ColorDepth.ANSI256));
    assertEquals(Color.indexed(241), light.foreground(ColorDepth.ANSI256));
    assertEquals(Color.rgb(0x999999), dark.foreground(ColorDepth.TRUECOLOR));
    assertEquals(Color.rgb(0x666666), light.foreground(ColorDepth.TRUECOLOR));
  }

  @Test
  void themesOf16ColorsUseThePalette() {
    Style dark = HostColors.text("dark-ansi", Appearance.DARK, ColorDepth.TRUECOLOR);
    Style light = HostColors.text("light-ansi", Appearance.LIGHT, ColorDepth.TRUECOLOR);

    assertEquals(Style.of(Color.indexed(7)).asDim(), dark);
    assertEquals(Style.of(Color.indexed(8)), light);
  }

  @Test
  void backgroundIsTheTerminals() {
    assertEquals(List.of(0x1e1e1e, 0x000000), HostColors.on(Appearance.DARK).backgrounds());
    assertEquals(List.of(0xffffff), HostColors.on(Appearance.LIGHT).backgrounds());
  }

  @Test
  void dimIsTheMeanOfForegroundAndBackground() {
    assertEquals(0x595959, HostColors.dimmed(0x949494, 0x1e1e1e));
    assertEquals(0xb0b0b0, HostColors.dimmed(0x626262, 0xffffff));
    assertEquals(2.4, Contrast.ratio(HostColors.dimmed(0x949494, 0x1e1e1e), 0x1e1e1e), 0.1);
    assertEquals(2.1, Contrast.ratio(HostColors.dimmed(0x626262, 0xffffff), 0xffffff), 0.1);
  }
}
