package statusline.module.context;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import statusline.api.SessionInput;
import statusline.tck.Sessions;

/// Documents recorded from Claude Code 2.1.330.
final class Documents {
  private Documents() {}

  static SessionInput stdin(String name) throws IOException {
    try (InputStream in = Documents.class.getResourceAsStream("stdin/" + name + ".json")) {
      if (in == null) {
        throw new FileNotFoundException(name);
      }
      return Sessions.ofText(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }
}
