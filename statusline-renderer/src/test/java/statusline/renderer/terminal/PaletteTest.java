package statusline.renderer.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaletteTest {
  @Test
  void nearestFindsPaletteColors() {
    for (int index = 16; index < 256; index++) {
      int rgb = Palette.rgb(index);

      assertEquals(rgb, Palette.rgb(Palette.nearest(rgb)), Integer.toString(index));
    }
  }

  @Test
  void paletteIsXterms() {
    assertEquals(0x000000, Palette.rgb(16));
    assertEquals(0x5f87af, Palette.rgb(67));
    assertEquals(0xff8700, Palette.rgb(208));
    assertEquals(0xffffff, Palette.rgb(231));
    assertEquals(0x080808, Palette.rgb(232));
    assertEquals(0xeeeeee, Palette.rgb(255));
  }

  @Test
  void nearestIsCloseToOptimum() {
    for (int rgb = 0; rgb <= 0xFFFFFF; rgb += 4_099) {
      int found = distance(rgb, Palette.rgb(Palette.nearest(rgb)));
      int least = Integer.MAX_VALUE;
      for (int index = 16; index < 256; index++) {
        least = Math.min(least, distance(rgb, Palette.rgb(index)));
      }
      assertTrue(found <= 2 * least, Integer.toHexString(rgb));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0x000000, 0", "0x15191e, 0", "0x333a42, 0", "0x7f7f7f, 8", "0xcccccc, 7", "0xffffff, 15",
    "0xad3232, 1", "0xff8179, 9", "0x1d6d27, 2", "0x73c076, 10", "0x7b5905, 3", "0xe1af4a, 11",
    "0x115eb2, 4", "0x5c7cff, 12", "0x8a2b8a, 5", "0xe093cf, 13", "0x02666a, 6", "0x57c5c5, 14",
  })
  void nearestAnsiKeepsHue(String rgb, int own) {
    assertEquals(own, Palette.nearestAnsi(Integer.decode(rgb)));
  }

  private static int distance(int one, int other) {
    int red = (one >> 16) - (other >> 16);
    int green = (one >> 8 & 0xFF) - (other >> 8 & 0xFF);
    int blue = (one & 0xFF) - (other & 0xFF);
    return 2 * red * red + 4 * green * green + 3 * blue * blue;
  }
}
