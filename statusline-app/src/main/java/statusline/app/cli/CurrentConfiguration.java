package statusline.app.cli;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import statusline.config.Configuration;
import statusline.config.ConfigurationPaths;
import statusline.config.Environment;
import statusline.config.LiveConfiguration;
import statusline.config.RunSettings;

/// The configuration for a run in the working directory.
final class CurrentConfiguration {
  private CurrentConfiguration() {}

  /// {@return the configuration of the account, of the project in the working directory, and of the
  /// process environment}
  static Configuration of(Environment environment) {
    var live =
        new LiveConfiguration(
            ConfigurationPaths.systemFile(), environment.configDirectory(), InstantSource.system());
    Path here = Path.of("").toAbsolutePath();
    return live.of(here, RunSettings.of(System.getenv(), List.of()));
  }
}
