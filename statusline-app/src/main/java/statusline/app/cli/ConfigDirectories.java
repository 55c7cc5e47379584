package statusline.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Configuration directories of the host, as a person names them.
final class ConfigDirectories {
  private ConfigDirectories() {}

  /// {@return the absolute paths}
  ///
  /// @throws IOException when one is not there: a slip of the finger should not make a new one
  static List<Path> absolute(List<Path> typed) throws IOException {
    List<Path> absolute = new ArrayList<>();
    for (Path directory : typed) {
      Path path = directory.toAbsolutePath().normalize();
      if (!Files.isDirectory(path)) {
        throw new IOException(path + " is not a directory");
      }
      absolute.add(path);
    }
    return absolute;
  }
}
