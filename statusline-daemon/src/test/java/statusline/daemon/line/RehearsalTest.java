package statusline.daemon.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import statusline.renderer.Rendering;

class RehearsalTest {
  @Test
  void whatItDrawsIsAWholeLine() {
    Rendering drawn = Rehearsal.drawn();

    assertEquals(Optional.empty(), drawn.failure());
    for (String part :
        new String[] {"Opus", "statusline", "⎇", "main", "3m", "▰", "42%", "14:05"}) {
      assertTrue(drawn.text().contains(part), () -> "no " + part + " in " + drawn.text());
    }
  }
}
