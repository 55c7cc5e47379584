package statusline.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import statusline.config.theme.ThemeFolder;

/// Validates one configuration file.
public final class FileCheck {
  private FileCheck() {}

  /// {@return the configuration that one file makes, with the problems of the file in the order of
  /// its lines}
  ///
  /// @param file any configuration file; one named `.claude/statusline.json` is a project's
  /// @param themes that the file may refer to
  /// @throws NoSuchFileException if there is no such file
  public static Configuration of(Path file, ThemeFolder themes) throws IOException {
    if (Files.notExists(file)) {
      throw new NoSuchFileException(file.toString());
    }
    Origin origin =
        file.toAbsolutePath().normalize().endsWith(LiveConfiguration.PROJECT_FILE)
            ? Origin.PROJECT_FILE
            : Origin.USER_FILE;
    Layer layer = new ConfigurationFile(file, origin, InstantSource.system()).layer();
    return Configuration.of(List.of(layer), 0).withThemeFrom(themes);
  }
}
