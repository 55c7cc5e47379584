package statusline.config;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What is wrong with one file, for a person who asks.
public final class FileCheck {
  private FileCheck() {}

  /// {@return every problem of a file, in its order}
  ///
  /// @param file of the user, of the system, or of a project where it is called
  ///     `.claude/statusline.json`
  /// @param themes that it may name
  /// @throws IOException when it cannot be read
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
