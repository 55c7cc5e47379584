package statusline.module.ccusage;

import java.io.IOException;
import java.io.InputStream;

/// Output recorded from ccusage 20.0.24.
final class Recorded {
  private Recorded() {}

  static byte[] bytes(String name) throws IOException {
    try (InputStream recorded = Recorded.class.getResourceAsStream(name)) {
      if (recorded == null) {
        throw new IOException("no such recording: " + name);
      }
      return recorded.readAllBytes();
    }
  }
}
