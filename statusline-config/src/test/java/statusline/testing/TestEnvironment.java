package statusline.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import statusline.config.Environment;
import statusline.config.LiveConfiguration;
import statusline.renderer.theme.ColorHints;

/// An environment with a wide terminal, an empty home directory and no program on the PATH.
public final class TestEnvironment {
  private TestEnvironment() {}

  /// {@return the environment}
  ///
  /// @param folder an empty directory
  public static Environment in(Path folder) throws IOException {
    Path configDirectory = Files.createDirectories(folder.resolve("home").resolve(".claude"));
    Path programs = Files.createDirectories(folder.resolve("bin"));
    return new Environment(
        configDirectory.getParent(),
        configDirectory,
        folder.resolve("state"),
        Optional.empty(),
        Map.of(),
        programs.toString(),
        ZoneOffset.UTC,
        true,
        200,
        new ColorHints("", "", "", ""));
  }

  /// Writes the user's configuration file.
  public static void configure(Environment environment, String content) throws IOException {
    Files.writeString(environment.configDirectory().resolve(LiveConfiguration.USER_FILE), content);
  }
}
