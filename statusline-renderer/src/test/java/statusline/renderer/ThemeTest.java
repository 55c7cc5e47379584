package statusline.renderer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import statusline.api.Tone;
import statusline.renderer.terminal.Style;

class ThemeTest {
  @Test
  void isQuietUntilItMatters() {
    Theme theme = Theme.standard();

    assertEquals(Style.DIM, theme.of(Tone.LABEL));
    assertEquals(Style.PLAIN, theme.of(Tone.VALUE));
    assertEquals(Style.CYAN, theme.of(Tone.IDENTITY));
    assertEquals(Style.DIM, theme.of(Tone.QUIET));
    assertEquals(Style.GREEN, theme.of(Tone.GOOD));
    assertEquals(Style.YELLOW, theme.of(Tone.CAUTION));
    assertEquals(Style.RED, theme.of(Tone.ALARM));
  }
}
