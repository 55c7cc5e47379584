package statusline.daemon.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import statusline.renderer.Rendering;

class WarmUpTest {
  @Test
  void warmUpDrawsWholeLine() {
    Rendering rendering = WarmUp.draw();

    assertEquals(Optional.empty(), rendering.failure());
    for (String part :
        new String[] {"Opus", "statusline", "⎇", "main", "3m", "▰", "42%", "14:05"}) {
      assertTrue(rendering.text().contains(part), () -> "no " + part + " in " + rendering.text());
    }
  }
}
