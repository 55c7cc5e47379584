package statusline.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The user of this process, whose id its files have. Stateless.
final class ProcessUser {
  private static final Path PROCESS = Path.of("/proc/self");
  private static final String OWNER = "unix:uid";

  private ProcessUser() {}

  /// {@return the id of the user}
  ///
  /// @throws IOException if there is no `/proc` and no temporary file can be created
  static int id() throws IOException {
    return Files.exists(PROCESS) ? owner(PROCESS) : ofTemporaryFile();
  }

  private static int ofTemporaryFile() throws IOException {
    Path probe = Files.createTempFile("statusline", ".probe");
    try {
      return owner(probe);
    } finally {
      Files.delete(probe);
    }
  }

  /// {@return the id of the owner of a file, following links}
  static int owner(Path path) throws IOException {
    return (int) Files.getAttribute(path, OWNER);
  }
}
