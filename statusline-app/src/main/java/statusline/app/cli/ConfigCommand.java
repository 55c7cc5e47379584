package statusline.app.cli;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
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
import statusline.config.ConfigurationPaths;
import statusline.config.Environment;
import statusline.config.FileCheck;
import statusline.config.ShortDurations;
import statusline.config.WrittenSetting;
import statusline.config.file.Problem;
import statusline.config.json.DuplicateNames;
import statusline.config.json.FileEdit;
import statusline.config.json.FileSnapshot;
import statusline.config.json.JsonTextException;
import statusline.config.theme.ThemeFolder;
import statusline.config.theme.WeakContrast;
import statusline.daemon.report.SettingTable;

/// Shows, checks and changes the configuration.
@Command(
    name = "config",
    description = "Show, check and change the configuration.",
    subcommands = HelpCommand.class,
    footer = {
      "  statusline config show renderer",
      "  statusline config set renderer.theme slate",
      "  statusline config validate"
    })
final class ConfigCommand implements Runnable {
  private final Environment environment;

  @Spec private @Nullable CommandSpec spec;

  ConfigCommand(Environment environment) {
    this.environment = environment;
  }

  /// {@return the command line; a value of `set` may start with a dash, such as `->` or `-1`}
  static CommandLine commandLine(Environment environment) {
    var config = new CommandLine(new ConfigCommand(environment));
    requireNonNull(config.getSubcommands().get("set"), "set")
        .setUnmatchedOptionsArePositionalParams(true);
    return config;
  }

  @Override
  public void run() {
    throw new MissingCommand(spec);
  }

  @Command(
      name = "show",
      description = "Show the effective configuration and the source of each value.",
      footer = {"  statusline config show", "  statusline config show modules.git --json"})
  int show(
      @Option(names = "--json", description = "Print JSON.") boolean json,
      @Parameters(
              arity = "0..1",
              paramLabel = "PREFIX",
              description = "Show only keys that start with this text.",
              defaultValue = "")
          String prefix)
      throws IOException {
    Configuration configuration = CurrentConfiguration.of(environment);
    var table = new SettingTable(configuration, prefix);
    if (table.isEmpty()) {
      throw invalid("no key starts with \"" + prefix + "\"");
    }
    if (json) {
      out().json(table.json());
    } else {
      out().lines(table.text());
    }
    for (Problem problem : json ? List.<Problem>of() : configuration.problems()) {
      out().error(problem.text());
    }
    return CommandLine.ExitCode.OK;
  }

  @Command(
      name = "validate",
      description = "Report the errors in the configuration.",
      exitCodeList = {
        "0:The configuration is valid.",
        "1:The configuration has an error, or the file cannot be read.",
        "2:The command line is invalid."
      },
      footer = {
        "  statusline config validate",
        "  statusline config validate .claude/statusline.json"
      })
  int validate(
      @Parameters(arity = "0..1", paramLabel = "FILE", description = "Check only this file.")
          @Nullable Path file)
      throws IOException {
    Configuration checked = file == null ? CurrentConfiguration.of(environment) : checked(file);
    List<Problem> problems = checked.problems();
    for (Problem problem : problems) {
      out().error(problem.text());
    }
    for (Problem question : ShortDurations.in(checked)) {
      out().error(question.text());
    }
    if (checked.theme().isPresent()) {
      for (String weak : WeakContrast.of(checked.theme().get())) {
        out().error("warning: " + weak);
      }
    }
    if (problems.isEmpty()) {
      out().sentence((file == null ? "the configuration" : file) + " is valid");
    }
    return problems.isEmpty() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
  }

  private Configuration checked(Path file) throws IOException {
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw new IOException(file + " is not a file");
    }
    try {
      return FileCheck.of(file, themes());
    } catch (NoSuchFileException missing) {
      throw new IOException(file + " does not exist", missing);
    }
  }

  @Command(
      name = "set",
      description = "Set a key in your user file.",
      footer = {
        "  statusline config set renderer.theme slate",
        "  statusline config set modules.git.refreshInterval 10s"
      })
  int set(
      @Parameters(paramLabel = "KEY", description = "Key, such as renderer.theme.") String key,
      @Parameters(paramLabel = "VALUE", description = "Word, number or JSON value.") String value)
      throws IOException {
    WrittenSetting setting = setting(key, value);
    boolean isNew = edit(json -> json.with(setting.path(), setting.value()));
    out().sentence(key + (isNew ? " is set in " : " is already set in ") + userFile());
    ShortDurations.question(key, setting.value()).ifPresent(out()::error);
    return CommandLine.ExitCode.OK;
  }

  private WrittenSetting setting(String key, String value) {
    try {
      return WrittenSetting.of(key, value, themes().names());
    } catch (IllegalArgumentException unknown) {
      throw invalid(String.valueOf(unknown.getMessage()));
    }
  }

  @Command(
      name = "unset",
      description = "Remove a key from your user file.",
      footer = "  statusline config unset renderer.theme")
  int unset(
      @Parameters(paramLabel = "KEY", description = "Key, such as renderer.theme.") String key)
      throws IOException {
    List<String> path;
    try {
      path = WrittenSetting.path(key);
    } catch (IllegalArgumentException unknown) {
      throw invalid(String.valueOf(unknown.getMessage()));
    }
    boolean wasSet = edit(json -> json.without(path));
    out().sentence(key + (wasSet ? " is removed from " : " is not set in ") + userFile());
    return CommandLine.ExitCode.OK;
  }

  private boolean edit(FileEdit.Edit edit) throws IOException {
    try {
      return new FileEdit(userFile(), DuplicateNames.FIRST_WINS).apply(edit);
    } catch (JsonTextException invalid) {
      throw new IOException(userFile() + ": " + invalid.getMessage(), invalid);
    } catch (AccessDeniedException readOnly) {
      throw new IOException(userFile() + " is not writable", readOnly);
    }
  }

  @Command(
      name = "init",
      description = "Create your user file. All renderer keys are included as comments.",
      footer = "  statusline config init")
  int init() throws IOException {
    FileSnapshot before = FileSnapshot.of(userFile());
    if (before.text().isPresent()) {
      throw new IOException(userFile() + " already exists; change it with `statusline config set`");
    }
    before.replace(InitialFile.text(schema()));
    out().sentence("created " + userFile());
    return CommandLine.ExitCode.OK;
  }

  private static @Nullable String schema() {
    Path schema = ConfigurationPaths.schema();
    return Files.isRegularFile(schema) ? schema.toUri().toString() : null;
  }

  @Command(
      name = "schema",
      description = "Print the JSON schema of the configuration files.",
      footer = "  statusline config schema > statusline.schema.json")
  int schemaText() {
    out().json(ConfigurationSchema.text());
    return CommandLine.ExitCode.OK;
  }

  private ThemeFolder themes() {
    return new ThemeFolder(environment.configDirectory(), InstantSource.system());
  }

  private Path userFile() {
    return ConfigurationPaths.userFile(environment);
  }

  private CommandLine.ParameterException invalid(String message) {
    return new CommandLine.ParameterException(commandLine(), message);
  }

  private CommandLine commandLine() {
    return requireNonNull(spec, "spec").commandLine();
  }

  private Output out() {
    return Output.of(spec);
  }
}
