package statusline.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Configuration directories in command-line options.
final class ConfigDirectories {
  private ConfigDirectories() {}

  /// {@return the absolute paths}
  ///
  /// @throws IOException if a directory does not answer, or does not exist, so that a typing
  /// mistake creates none
  static List<Path> absolute(List<Path> typed) throws IOException {
    List<Path> absolute = new ArrayList<>();
    for (Path directory : typed) {
      Path path = directory.toAbsolutePath().normalize();
      new DirectoryProbe().require(path);
      if (!Files.isDirectory(path)) {
        throw new IOException(path + " is not a directory");
      }
      absolute.add(path);
    }
    return absolute;
  }
}
