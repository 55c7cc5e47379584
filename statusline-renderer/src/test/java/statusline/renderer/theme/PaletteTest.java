package statusline.renderer.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

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

  private static int distance(int one, int other) {
    int red = (one >> 16) - (other >> 16);
    int green = (one >> 8 & 0xFF) - (other >> 8 & 0xFF);
    int blue = (one & 0xFF) - (other & 0xFF);
    return 2 * red * red + 4 * green * green + 3 * blue * blue;
  }
}
