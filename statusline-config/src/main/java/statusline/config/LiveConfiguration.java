package statusline.config;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import statusline.config.theme.ThemeFolder;
import statusline.storage.LruMap;

/// The configuration of one account and of its runs, which follows changes of its files.
///
/// Each run checks the size and time of each file. Files are read and merged again only if one has
/// changed: runs with the same settings in the same project share a configuration. Safe for use by
/// several threads.
public final class LiveConfiguration {
  /// The user's own file in the host's configuration directory.
  public static final String USER_FILE = "statusline.user.json";

  /// A project's file, below its directory.
  public static final Path PROJECT_FILE = Path.of(".claude", "statusline.json");

  private static final int MAX_PROJECTS = 256;
  private static final int MAX_RUNS = 256;

  private final InstantSource clock;
  private final ConfigurationFile systemFile;
  private final ConfigurationFile userFile;
  private final ThemeFolder themes;
  private final Map<Path, ConfigurationFile> projects = new LruMap<>(MAX_PROJECTS);

  /// By the versions of the three files and the settings of the run.
  private final Map<List<Object>, Configuration> runs = new LruMap<>(MAX_RUNS);

  private long lastVersion;

  /// Creates the configuration of an account.
  ///
  /// @param systemFile of the image; may not exist
  /// @param configDirectory of the host
  /// @param clock that file times are compared with
  public LiveConfiguration(Path systemFile, Path configDirectory, InstantSource clock) {
    this(systemFile, configDirectory, Origin.USER_FILE, clock);
  }

  private LiveConfiguration(
      Path systemFile, Path configDirectory, Origin ofUser, InstantSource clock) {
    this.clock = clock;
    this.systemFile = new ConfigurationFile(systemFile, Origin.SYSTEM_FILE, clock);
    this.userFile = new ConfigurationFile(configDirectory.resolve(USER_FILE), ofUser, clock);
    this.themes = new ThemeFolder(configDirectory, clock);
  }

  /// {@return the configuration of the account that an environment names}
  public static LiveConfiguration of(Environment environment) {
    return new LiveConfiguration(
        ConfigurationPaths.systemFile(),
        environment.configDirectory(),
        environment.isTrusted() ? Origin.USER_FILE : Origin.UNLISTED_FILE,
        InstantSource.system());
  }

  /// {@return the configuration of one run}
  ///
  /// @param project directory of the session's project, whose file may set how a line looks; null
  ///     if there is none
  /// @param run settings of the run itself
  public synchronized Configuration of(@Nullable Path project, RunSettings run) {
    Layer ofProject = project == null ? Layer.empty() : project(project).layer();
    if (ofProject.isEmpty()) {
      ofProject = Layer.empty();
    }
    Layer system = systemFile.layer();
    Layer user = userFile.layer();
    List<Object> key = List.of(system.version(), user.version(), ofProject.version(), run);
    Configuration known = runs.get(key);
    if (known == null || !known.hasCurrentTheme(themes)) {
      lastVersion++;
      known = merged(system, user, ofProject, run, lastVersion).withThemeFrom(themes);
      runs.put(key, known);
    }
    return known;
  }

  /// {@return the configuration of the account without the settings of a run}
  public Configuration ofAccount() {
    return of(null, RunSettings.NONE);
  }

  private ConfigurationFile project(Path directory) {
    ConfigurationFile known = projects.get(directory);
    if (known == null) {
      known = new ConfigurationFile(directory.resolve(PROJECT_FILE), Origin.PROJECT_FILE, clock);
      projects.put(directory, known);
    }
    return known;
  }

  /// {@return the merged settings of the files and the run}
  static Configuration merged(
      Layer system, Layer user, Layer project, RunSettings run, long version) {
    List<Layer> rising = new ArrayList<>(List.of(system, user, project));
    if (!run.equals(RunSettings.NONE)) {
      rising.add(RunLayers.variables(run));
      rising.add(RunLayers.arguments(run));
    }
    return Configuration.of(rising, version);
  }
}
