package statusline.config;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The configuration of one account, as its files have it now, and that of each of its runs.
///
/// A run costs a look at each file's size and time; nothing is read twice and nothing is merged
/// twice: runs that say the same in the same project get the same object as long as no file
/// changes. Safe for use by several threads.
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
  private final Map<Path, ConfigurationFile> projects = new Recent<>(MAX_PROJECTS);
  private final Map<Said, Configuration> runs = new Recent<>(MAX_RUNS);

  /// Makes the configuration of an account.
  ///
  /// @param systemFile of the image; need not be there
  /// @param configDirectory of the host
  /// @param clock what file times are compared with
  public LiveConfiguration(Path systemFile, Path configDirectory, InstantSource clock) {
    this.clock = clock;
    this.systemFile = new ConfigurationFile(systemFile, Origin.SYSTEM_FILE, clock);
    this.userFile =
        new ConfigurationFile(configDirectory.resolve(USER_FILE), Origin.USER_FILE, clock);
    this.themes = new ThemeFolder(configDirectory, clock);
  }

  /// {@return what holds for one run}
  ///
  /// @param project directory of the session's project, whose file may say something about looks;
  ///     null where there is none
  /// @param run what it says itself
  public synchronized Configuration of(@Nullable Path project, RunSettings run) {
    Layer ofProject = project == null ? Layer.nothing() : project(project).layer();
    Layer said =
        ofProject.settings().isEmpty() && ofProject.problems().isEmpty() ? null : ofProject;
    var key = new Said(systemFile.layer(), userFile.layer(), said, run);
    Configuration known = runs.get(key);
    if (known == null || !known.isIn(themes)) {
      known = merged(key.system(), key.user(), key.project(), run).in(themes);
      runs.put(key, known);
    }
    return known;
  }

  /// {@return what holds for the account, whatever its runs say}
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

  /// {@return what the files and the run say together}
  static Configuration merged(Layer system, Layer user, @Nullable Layer project, RunSettings run) {
    List<Layer> rising = new ArrayList<>();
    rising.add(system);
    rising.add(user);
    if (project != null) {
      rising.add(project);
    }
    if (!run.equals(RunSettings.NONE)) {
      rising.add(RunLayers.variables(run));
      rising.add(RunLayers.arguments(run));
    }
    return Configuration.of(rising);
  }

  /// All that a run's configuration depends on. Layers are equal where they are the same. What a
  /// record would do by itself costs a first line several milliseconds.
  private record Said(Layer system, Layer user, @Nullable Layer project, RunSettings run) {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Said that
          && system.equals(that.system)
          && user.equals(that.user)
          && Objects.equals(project, that.project)
          && run.equals(that.run);
    }

    @Override
    public int hashCode() {
      int hash = 31 * system.hashCode() + user.hashCode();
      return 31 * (31 * hash + (project == null ? 0 : project.hashCode())) + run.hashCode();
    }
  }
}
