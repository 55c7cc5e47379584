package statusline.renderer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SurfaceTest {
  @Test
  void leavesTheHostItsMargin() {
    assertEquals(116, usable(120));
    assertEquals(2, usable(6));
    assertEquals(1, usable(5));
  }

  @Test
  void alwaysHasACell() {
    assertEquals(1, usable(4));
    assertEquals(1, usable(0));
    assertEquals(1, usable(Integer.MIN_VALUE));
  }

  private static int usable(int columns) {
    return new Surface(columns, false, GlyphSet.UNICODE).usableColumns();
  }
}
