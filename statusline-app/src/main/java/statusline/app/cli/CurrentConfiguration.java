package statusline.app.cli;

import java.nio.file.Path;
import java.util.List;
import statusline.config.Configuration;
import statusline.config.Environment;
import statusline.config.LiveConfiguration;
import statusline.config.RunSettings;

/// The configuration for a run in the working directory.
final class CurrentConfiguration {
  private CurrentConfiguration() {}

  /// {@return the configuration of the account, of the project in the working directory, and of the
  /// process environment}
  static Configuration of(Environment environment) {
    LiveConfiguration live = LiveConfiguration.of(environment);
    Path here = Path.of("").toAbsolutePath();
    return live.of(here, RunSettings.of(System.getenv(), List.of()));
  }
}
