package statusline.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DigestTest {
  @Test
  void pathDigestMatchesNativeClient() {
    assertEquals("3bf17a0b", Digest.ofPath(Path.of("/opt/statusline")));
  }
}
