package statusline.renderer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;
import statusline.renderer.look.Look;
import statusline.renderer.look.Preset;
import statusline.renderer.theme.ColorDepth;

/// Tests which prepared looks are used again.
class PreparedLooksTest {
  private static final Surface SURFACE = new Surface(80, ColorDepth.NONE);

  private final PreparedLooks looks = new PreparedLooks();

  private static Look look(boolean links) {
    return TestPresets.look(Preset.STANDARD).withLinks(!links).withLinks(links);
  }

  @Test
  void sameLookIsPreparedOnce() {
    Look look = look(true);

    assertSame(looks.get(look, SURFACE), looks.get(look, SURFACE));
  }

  @Test
  void equalLookIsFoundAsSameObject() {
    Look first = look(true);
    Look equal = look(true);
    assertNotSame(first, equal);
    assertEquals(first, equal);
    PreparedLook prepared = looks.get(first, SURFACE);

    PreparedLook other = looks.get(equal, SURFACE);

    assertSame(equal, other.look());
    assertSame(prepared.segmentWriter(), other.segmentWriter());
    assertSame(other, looks.get(equal, SURFACE));
    assertSame(prepared, looks.get(first, SURFACE));
  }

  @Test
  void otherLookOrTerminalIsPrepared() {
    PreparedLook prepared = looks.get(look(true), SURFACE);

    assertNotEquals(prepared, looks.get(look(false), SURFACE));
    assertNotEquals(prepared, looks.get(look(true), new Surface(80, ColorDepth.TRUECOLOR)));
  }
}
