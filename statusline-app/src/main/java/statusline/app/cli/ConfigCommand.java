package statusline.app.cli;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import statusline.config.Configuration;
import statusline.config.ConfigurationPlaces;
import statusline.config.Environment;
import statusline.config.FileCheck;
import statusline.config.Problem;
import statusline.config.ThemeFolder;
import statusline.config.WrittenSetting;
import statusline.config.json.FileEdit;
import statusline.config.json.FileSnapshot;
import statusline.config.json.JsonTextException;
import statusline.config.json.Repeated;

/// Looks at the configuration and changes it.
@Command(name = "config", description = "Look at the configuration, check it, change it.")
final class ConfigCommand implements Runnable {
  private final Environment environment;

  @Spec private @Nullable CommandSpec spec;

  ConfigCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public void run() {
    throw wrong("say which: config show, validate, set, unset, init or schema");
  }

  @Command(name = "show", description = "Say what holds, and who says it.")
  int show(
      @Option(names = "--json", description = "As JSON.") boolean json,
      @Parameters(
              arity = "0..1",
              paramLabel = "PREFIX",
              description = "Only keys that begin like this.",
              defaultValue = "")
          String prefix) {
    Configuration configuration = CurrentConfiguration.of(environment);
    var table = new SettingTable(environment, configuration, prefix);
    out().println(json ? table.json() : table.text());
    for (Problem problem : json ? List.<Problem>of() : configuration.problems()) {
      err().println("statusline: " + problem.text());
    }
    return CommandLine.ExitCode.OK;
  }

  @Command(name = "validate", description = "Say every mistake in a file, or in all there are.")
  int validate(
      @Parameters(arity = "0..1", paramLabel = "FILE", description = "One file only.")
          @Nullable Path file)
      throws IOException {
    List<Problem> problems =
        file == null ? CurrentConfiguration.of(environment).problems() : problems(file);
    for (Problem problem : problems) {
      err().println("statusline: " + problem.text());
    }
    if (problems.isEmpty()) {
      out().println((file == null ? "the configuration" : file) + " is valid");
    }
    return problems.isEmpty() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
  }

  private List<Problem> problems(Path file) throws IOException {
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw new IOException(file + " is not a file");
    }
    try {
      return FileCheck.problems(
          file, new ThemeFolder(environment.configDirectory(), InstantSource.system()));
    } catch (NoSuchFileException missing) {
      throw new IOException(file + " does not exist", missing);
    }
  }

  @Command(name = "set", description = "Set a key in your own file.")
  int set(
      @Parameters(paramLabel = "KEY", description = "Such as renderer.theme.") String key,
      @Parameters(paramLabel = "VALUE", description = "A word, a number, or JSON.") String value)
      throws IOException {
    WrittenSetting setting = meant(key, value);
    boolean isNew = edited(json -> json.with(setting.path(), setting.value()));
    out().println(key + (isNew ? " is set in " : " is so already in ") + userFile());
    return CommandLine.ExitCode.OK;
  }

  private WrittenSetting meant(String key, String value) {
    try {
      return WrittenSetting.of(key, value);
    } catch (IllegalArgumentException unknown) {
      throw wrong(String.valueOf(unknown.getMessage()));
    }
  }

  @Command(name = "unset", description = "Take a key out of your own file.")
  int unset(@Parameters(paramLabel = "KEY", description = "Such as renderer.theme.") String key)
      throws IOException {
    List<String> path;
    try {
      path = WrittenSetting.path(key);
    } catch (IllegalArgumentException unknown) {
      throw wrong(String.valueOf(unknown.getMessage()));
    }
    boolean wasThere = edited(json -> json.without(path));
    out().println(key + (wasThere ? " is taken out of " : " is not in ") + userFile());
    return CommandLine.ExitCode.OK;
  }

  private boolean edited(FileEdit.Edit edit) throws IOException {
    try {
      return new FileEdit(userFile(), Repeated.FIRST_COUNTS).apply(edit);
    } catch (JsonTextException broken) {
      throw new IOException(userFile() + ": " + broken.getMessage(), broken);
    } catch (AccessDeniedException readOnly) {
      throw new IOException(userFile() + " is not to be written", readOnly);
    }
  }

  @Command(name = "init", description = "Make your own file, with every key of the look in it.")
  int init() throws IOException {
    FileSnapshot before = FileSnapshot.of(userFile());
    if (before.text().isPresent()) {
      throw new IOException(userFile() + " is there already; see `statusline config set`");
    }
    before.replace(InitialFile.text(schema()));
    out().println("made " + userFile());
    return CommandLine.ExitCode.OK;
  }

  private static @Nullable String schema() {
    Path schema = ConfigurationPlaces.schema();
    return Files.isRegularFile(schema) ? schema.toUri().toString() : null;
  }

  @Command(name = "schema", description = "Say the JSON schema of the files.")
  int schemaText() {
    out().println(ConfigurationSchema.text());
    return CommandLine.ExitCode.OK;
  }

  private Path userFile() {
    return ConfigurationPlaces.userFile(environment);
  }

  private CommandLine.ParameterException wrong(String sentence) {
    return new CommandLine.ParameterException(commandLine(), sentence);
  }

  private CommandLine commandLine() {
    return requireNonNull(spec, "spec").commandLine();
  }

  private PrintWriter out() {
    return commandLine().getOut();
  }

  private PrintWriter err() {
    return commandLine().getErr();
  }
}
