package statusline.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Optional;
import statusline.config.Environment;
import statusline.config.LiveConfiguration;
import statusline.renderer.theme.ColorHints;

/// The environment of a person with a wide terminal, an empty home and no program on the PATH.
public final class TestEnvironment {
  private TestEnvironment() {}

  /// {@return such an environment}
  ///
  /// @param folder empty
  public static Environment in(Path folder) throws IOException {
    Path configDirectory = Files.createDirectories(folder.resolve("home").resolve(".claude"));
    Path programs = Files.createDirectories(folder.resolve("bin"));
    return new Environment(
        configDirectory.getParent(),
        configDirectory,
        folder.resolve("state"),
        Optional.empty(),
        programs.toString(),
        ZoneOffset.UTC,
        200,
        new ColorHints("", "", "", ""));
  }

  /// Writes the configuration of such an environment.
  public static void configure(Environment environment, String content) throws IOException {
    Files.writeString(environment.configDirectory().resolve(LiveConfiguration.USER_FILE), content);
  }
}
