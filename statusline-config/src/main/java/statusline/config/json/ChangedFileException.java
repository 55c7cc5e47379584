package statusline.config.json;

import java.io.IOException;
import java.nio.file.Path;

/// Thrown if another program has changed a file since it was read. The caller should read it again.
public final class ChangedFileException extends IOException {
  private static final long serialVersionUID = 1;

  ChangedFileException(Path file) {
    super("another program has changed " + file + " in the meantime; nothing was written");
  }
}
