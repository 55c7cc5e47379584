package statusline.config;

import java.nio.file.Path;

/// Where the files of the configuration are.
public final class ConfigurationPlaces {
  private ConfigurationPlaces() {}

  /// {@return the system's file: for all users of this image; it need not be there}
  public static Path systemFile() {
    return image().resolve("etc").resolve("statusline.system.json");
  }

  /// {@return the JSON schema that the image carries for editors; without an image it is not there}
  public static Path schema() {
    return image().resolve("share").resolve("statusline.schema.json");
  }

  /// {@return the user's own file}
  public static Path userFile(Environment environment) {
    return environment.configDirectory().resolve(LiveConfiguration.USER_FILE);
  }

  /// The image's runtime is the Java home.
  private static Path image() {
    Path runtime = Path.of(System.getProperty("java.home", "/runtime")).toAbsolutePath();
    return runtime.resolveSibling("").normalize();
  }
}
