package statusline.app.cli;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import statusline.app.config.Configuration;
import statusline.app.config.ConfigurationPlaces;
import statusline.app.config.Environment;
import statusline.app.config.LiveConfiguration;
import statusline.app.config.RunSettings;

/// What would hold for a run from here and now.
final class CurrentConfiguration {
  private CurrentConfiguration() {}

  /// {@return the configuration of the account, of the project in the working directory, and of the
  /// process environment}
  static Configuration of(Environment environment) {
    var live =
        new LiveConfiguration(
            ConfigurationPlaces.systemFile(),
            environment.configDirectory(),
            InstantSource.system());
    Path here = Path.of("").toAbsolutePath();
    return live.of(here, RunSettings.of(System.getenv(), List.of()));
  }
}
