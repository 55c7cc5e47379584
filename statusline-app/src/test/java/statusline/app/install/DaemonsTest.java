package statusline.app.install;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DaemonsTest {
  @Test
  void theNumberOfAnImageIsTheClients() {
    assertEquals("3bf17a0b", Daemons.number(Path.of("/opt/statusline")));
  }
}
