package statusline.config;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import statusline.config.dropin.LiveDropIns;
import statusline.config.module.ModuleDescriptors;
import statusline.config.theme.ThemeFolder;
import statusline.storage.LruMap;
import statusline.storage.guard.AccessGuard;
import statusline.storage.guard.StuckException;

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
  private final AccessGuard guard;
  private final String key;
  private final ConfigurationFile systemFile;
  private final ConfigurationFile userFile;
  private final ThemeFolder themes;
  private final LiveDropIns dropIns;
  private final Map<Path, ConfigurationFile> projects = new LruMap<>(MAX_PROJECTS);

  /// By the versions of the three files and the settings of the run.
  private final Map<List<Object>, Configuration> runs = new LruMap<>(MAX_RUNS);

  private long lastVersion;

  /// Creates the configuration of an account, without a limit for accesses to its files.
  ///
  /// @param systemFile of the image; may not exist
  /// @param configDirectory of the host
  /// @param clock that file times are compared with
  public LiveConfiguration(Path systemFile, Path configDirectory, InstantSource clock) {
    this(
        systemFile,
        configDirectory,
        Origin.USER_FILE,
        clock,
        new AccessGuard(System::nanoTime),
        LiveDropIns.none());
  }

  private LiveConfiguration(
      Path systemFile,
      Path configDirectory,
      Origin ofUser,
      InstantSource clock,
      AccessGuard guard,
      LiveDropIns dropIns) {
    this.dropIns = dropIns;
    this.clock = clock;
    this.guard = guard;
    this.key = "configuration " + configDirectory;
    this.systemFile = new ConfigurationFile(systemFile, Origin.SYSTEM_FILE, clock);
    this.userFile = new ConfigurationFile(configDirectory.resolve(USER_FILE), ofUser, clock);
    Path root = ofUser == Origin.UNLISTED_FILE ? configDirectory : null;
    this.themes = new ThemeFolder(configDirectory, root, clock);
  }

  /// {@return the configuration of the account that an environment names, with its drop-ins,
  /// without a limit for accesses to its files}
  public static LiveConfiguration of(Environment environment) {
    LiveConfiguration live = of(environment, new AccessGuard(System::nanoTime));
    live.dropIns.look();
    return live;
  }

  /// {@return the configuration of the account that an environment names, whose drop-ins have not
  /// been read yet}
  ///
  /// @param guard guard of the accesses to files
  public static LiveConfiguration of(Environment environment, AccessGuard guard) {
    return new LiveConfiguration(
        ConfigurationPaths.systemFile(),
        environment.configDirectory(),
        environment.isTrusted() ? Origin.USER_FILE : Origin.UNLISTED_FILE,
        InstantSource.system(),
        guard,
        new LiveDropIns(environment.dropInFolder(), environment.isTrusted(), System::nanoTime));
  }

  /// {@return the drop-ins of the account}
  public LiveDropIns dropIns() {
    return dropIns;
  }

  /// {@return the configuration of one run}
  ///
  /// A file that does not answer counts as unchanged.
  ///
  /// @param project directory of the session's project, whose file may set how a line looks; null
  ///     if there is none
  /// @param run settings of the run itself
  public Configuration of(@Nullable Path project, RunSettings run) {
    return ModuleDescriptors.within(dropIns.installed(), () -> ofRun(project, run));
  }

  private Configuration ofRun(@Nullable Path project, RunSettings run) {
    Layer ofProject = project == null ? Layer.empty() : layer(project(project));
    Layer shown = ofProject.isEmpty() ? Layer.empty() : ofProject;
    try {
      return guard.call(
          key, limit(userFile), () -> withTheme(systemFile.layer(), userFile.layer(), shown, run));
    } catch (StuckException stuck) {
      return withoutAccess(systemFile.lastLayer(), userFile.lastLayer(), shown, run);
    }
  }

  /// {@return the configuration of the account without the settings of a run}
  public Configuration ofAccount() {
    return of(null, RunSettings.NONE);
  }

  private Layer layer(ConfigurationFile ofProject) {
    try {
      return guard.call("project " + ofProject.path(), limit(ofProject), ofProject::layer);
    } catch (StuckException stuck) {
      return ofProject.lastLayer();
    }
  }

  /// A line with the default look would be worse than a late one.
  private static long limit(ConfigurationFile file) {
    return file.isKnown() ? AccessGuard.LINE_NANOS : AccessGuard.FIRST_LINE_NANOS;
  }

  private Configuration withTheme(Layer system, Layer user, Layer project, RunSettings run) {
    List<Object> versions = versions(system, user, project, run);
    Configuration known = known(versions);
    if (known != null && known.hasCurrentTheme(themes)) {
      return known;
    }
    Configuration read = merged(system, user, project, run, nextVersion()).withThemeFrom(themes);
    synchronized (runs) {
      Configuration other = runs.get(versions);
      if (other != null && !other.equals(known)) {
        return other;
      }
      runs.put(versions, read);
      return read;
    }
  }

  private Configuration withoutAccess(Layer system, Layer user, Layer project, RunSettings run) {
    Configuration known = known(versions(system, user, project, run));
    return known == null ? merged(system, user, project, run, nextVersion()) : known;
  }

  private static List<Object> versions(Layer system, Layer user, Layer project, RunSettings run) {
    return List.of(
        system.version(), user.version(), project.version(), run, ModuleDescriptors.installed());
  }

  private @Nullable Configuration known(List<Object> versions) {
    synchronized (runs) {
      return runs.get(versions);
    }
  }

  private long nextVersion() {
    synchronized (runs) {
      lastVersion++;
      return lastVersion;
    }
  }

  private ConfigurationFile project(Path directory) {
    synchronized (projects) {
      return projects.computeIfAbsent(
          directory,
          root -> new ConfigurationFile(root.resolve(PROJECT_FILE), Origin.PROJECT_FILE, clock));
    }
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
