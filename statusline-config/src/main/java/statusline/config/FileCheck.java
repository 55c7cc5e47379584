package statusline.config;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import statusline.config.file.Problem;
import statusline.config.theme.ThemeFolder;

/// Validates one configuration file.
public final class FileCheck {
  private FileCheck() {}

  /// {@return all problems of a file, in the order of its lines}
  ///
  /// @param file any configuration file; one named `.claude/statusline.json` is a project's
  /// @param themes that the file may refer to
  /// @throws IOException if the file cannot be read
  public static List<Problem> problems(Path file, ThemeFolder themes) throws IOException {
    Origin origin =
        file.toAbsolutePath().normalize().endsWith(LiveConfiguration.PROJECT_FILE)
            ? Origin.PROJECT_FILE
            : Origin.USER_FILE;
    String text = new String(Files.readAllBytes(file), UTF_8);
    Layer layer = new LayerReader(file.toString(), origin, text).read();
    return Configuration.of(List.of(layer), 0).withThemeFrom(themes).problems();
  }
}
