package statusline.config;

import java.nio.file.Path;

/// The paths of the configuration files.
public final class ConfigurationPaths {
  private ConfigurationPaths() {}

  /// {@return the system's file, for all users of this image; it may not exist}
  public static Path systemFile() {
    return image().resolve("etc").resolve("statusline.system.json");
  }

  /// {@return the JSON schema for editors; it exists only in an image}
  public static Path schema() {
    return image().resolve("share").resolve("statusline.schema.json");
  }

  /// {@return the user's own file}
  public static Path userFile(Environment environment) {
    return environment.configDirectory().resolve(LiveConfiguration.USER_FILE);
  }

  /// The image's runtime is the Java home, which is absolute.
  private static Path image() {
    Path runtime = Path.of(System.getProperty("java.home", "/runtime"));
    return runtime.resolveSibling("").normalize();
  }
}
