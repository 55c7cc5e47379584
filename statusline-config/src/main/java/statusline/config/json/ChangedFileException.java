package statusline.config.json;

import java.io.IOException;
import java.nio.file.Path;

/// Another program has changed the file since it was read: read it again.
public final class ChangedFileException extends IOException {
  private static final long serialVersionUID = 1;

  ChangedFileException(Path file) {
    super(file + " was changed by another program meanwhile; nothing was written");
  }
}
