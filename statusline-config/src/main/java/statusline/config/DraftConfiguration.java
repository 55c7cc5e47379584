package statusline.config;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import statusline.config.theme.ThemeFolder;

/// The configuration that would result from another text of the user's file. The other files are
/// read once. Not thread-safe.
public final class DraftConfiguration {
  private final Path userFile;
  private final Layer system;
  private final Layer project;
  private final RunSettings run;
  private final ThemeFolder themes;

  private DraftConfiguration(Environment environment, Path directory, RunSettings run) {
    InstantSource clock = InstantSource.system();
    Path projectFile = directory.resolve(LiveConfiguration.PROJECT_FILE);
    this.userFile = ConfigurationPaths.userFile(environment);
    this.system =
        new ConfigurationFile(ConfigurationPaths.systemFile(), Origin.SYSTEM_FILE, clock).layer();
    this.project = new ConfigurationFile(projectFile, Origin.PROJECT_FILE, clock).layer();
    this.run = run;
    this.themes = new ThemeFolder(environment.configDirectory(), clock);
  }

  /// {@return the drafts of an account}
  ///
  /// @param directory of the project, whose file may set the appearance
  /// @param run settings of the run itself
  public static DraftConfiguration of(Environment environment, Path directory, RunSettings run) {
    return new DraftConfiguration(environment, directory, run);
  }

  /// {@return the configuration with a text of the user's file}
  public Configuration with(String text) {
    Layer user = layer(text);
    return LiveConfiguration.merged(system, user, project, run, 0).withThemeFrom(themes);
  }

  /// {@return the configuration of the account with a text of the user's file}
  public Configuration ofAccount(String text) {
    return LiveConfiguration.merged(system, layer(text), Layer.empty(), RunSettings.NONE, 0)
        .withThemeFrom(themes);
  }

  private Layer layer(String text) {
    return text.isBlank()
        ? Layer.empty()
        : new LayerReader(userFile.toString(), Origin.USER_FILE, text).read();
  }

  /// {@return the user's file}
  public Path userFile() {
    return userFile;
  }

  /// Uses a text in place of the file of a theme.
  ///
  /// @param text empty to use the file again
  public void draftTheme(String name, String text) {
    themes.draft(name, text);
  }

  /// {@return the file of a theme of the user}
  public Path themeFile(String name) {
    return themes.fileOf(name);
  }

  /// {@return the names of all themes}
  public List<String> themes() {
    return themes.names();
  }
}
