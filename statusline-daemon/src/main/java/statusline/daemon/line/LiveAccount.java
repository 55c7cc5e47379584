package statusline.daemon.line;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import statusline.config.Configuration;
import statusline.config.ConfigurationPlaces;
import statusline.config.Environment;
import statusline.config.LiveConfiguration;
import statusline.config.RunSettings;
import statusline.storage.LruMap;

/// The configuration of one account and of its runs, and what lines are made with because of it:
/// made once and kept until a file changes. Safe for use by several threads.
public final class LiveAccount {
  private static final int MAX_RUNS = 256;

  private final LiveConfiguration files;

  /// By the version of the configuration.
  private final Map<Long, RunConfiguration> made = new LruMap<>(MAX_RUNS);

  private LiveAccount(LiveConfiguration files) {
    this.files = files;
  }

  /// {@return the account that an environment names}
  public static LiveAccount of(Environment environment) {
    return new LiveAccount(
        new LiveConfiguration(
            ConfigurationPlaces.systemFile(),
            environment.configDirectory(),
            InstantSource.system()));
  }

  /// {@return what holds for all runs of the account}
  public Configuration ofAccount() {
    return files.ofAccount();
  }

  /// {@return what holds for one run}
  ///
  /// @param project directory of the session's project
  /// @param run what it says itself
  public synchronized RunConfiguration of(Path project, RunSettings run) {
    Configuration configuration = files.of(project, run);
    RunConfiguration known = made.get(configuration.version());
    if (known == null) {
      known = RunConfiguration.of(configuration);
      made.put(configuration.version(), known);
    }
    return known;
  }
}
