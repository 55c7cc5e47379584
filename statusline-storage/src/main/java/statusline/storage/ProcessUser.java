package statusline.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The user of this process, whose ids its files have. Immutable.
///
/// @param uid the user's id
/// @param gid the id of the user's primary group
public record ProcessUser(int uid, int gid) {
  private static final Path PROCESS = Path.of("/proc/self");

  /// {@return the user of this process}
  ///
  /// @throws IOException if there is no `/proc` and no temporary file can be created
  public static ProcessUser current() throws IOException {
    return Files.exists(PROCESS) ? ownerOf(PROCESS) : ofTemporaryFile();
  }

  /// {@return the id of the user}
  ///
  /// @throws IOException if there is no `/proc` and no temporary file can be created
  static int id() throws IOException {
    return current().uid();
  }

  private static ProcessUser ofTemporaryFile() throws IOException {
    Path probe = Files.createTempFile("statusline", ".probe");
    try {
      return ownerOf(probe);
    } finally {
      Files.delete(probe);
    }
  }

  private static ProcessUser ownerOf(Path path) throws IOException {
    return new ProcessUser(
        (int) Files.getAttribute(path, "unix:uid"), (int) Files.getAttribute(path, "unix:gid"));
  }

  /// {@return the id of the owner of a file, following links}
  static int owner(Path path) throws IOException {
    return ownerOf(path).uid();
  }
}
