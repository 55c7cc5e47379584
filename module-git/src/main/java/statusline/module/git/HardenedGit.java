package statusline.module.git;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import statusline.api.Command;
import statusline.api.CommandOutput;
import statusline.api.FileFacts;
import statusline.api.ModuleContext;

/// Runs the commands of {@link GitCommand} in one worktree.
///
/// Each command has a timeout shorter than the rest of the fetch's, so that the failure names the
/// command that hung. Commands before the status may take half of the remaining time, later ones
/// nine tenths.
final class HardenedGit {
  private static final int NO_MATCH = 1;

  private final ModuleContext context;
  private final Path program;
  private final Path top;
  private final Path home;
  private final UserConfig user;
  private final RunConfig run;
  private final SafeDirectories safe;
  private final Map<String, String> ceiling;

  /// @param context context of the fetch
  /// @param program path of git
  HardenedGit(ModuleContext context, Path program) {
    this.context = context;
    this.program = program;
    this.top = context.scope().path();
    this.home = context.home();
    this.user = UserConfig.of(context.scope());
    this.run = RunConfig.of(context.scope());
    this.safe = new SafeDirectories(context, program, run);
    this.ceiling = Map.of();
  }

  private HardenedGit(HardenedGit other, Path ceiling) {
    this.context = other.context;
    this.program = other.program;
    this.top = other.top;
    this.home = other.home;
    this.user = other.user;
    this.run = other.run;
    this.safe = other.safe;
    this.ceiling = Map.of("GIT_CEILING_DIRECTORIES", ceiling.toString());
  }

  /// {@return a copy that finds no repository in the given directory or above it}
  HardenedGit below(Path directory) {
    return new HardenedGit(this, directory);
  }

  /// {@return the output with the worktree's top directory, or with git's error message}
  CommandOutput topLevel() throws IOException, InterruptedException {
    return early("rev-parse", GitCommand.topLevel(program, top, home));
  }

  /// {@return the filters named by the configuration}
  ///
  /// @throws Refusal if git does not list them
  FilterNames filters() throws IOException, InterruptedException {
    return filters(Map.of());
  }

  /// {@return the environment variables that disable the repository's filters, or empty if that is
  /// impossible}
  /// @param names the filters
  /// @throws Refusal if git does not list the filters
  Optional<Map<String, String>> overrides(FilterNames names)
      throws IOException, InterruptedException {
    if (names.isEmpty()) {
      return Optional.of(Map.of());
    }
    if (!names.canBeDisabled()) {
      return Optional.empty();
    }
    Map<String, String> overrides = names.overrides();
    return filters(overrides).areOverridesApplied() ? Optional.of(overrides) : Optional.empty();
  }

  private FilterNames filters(Map<String, String> overrides)
      throws IOException, InterruptedException {
    CommandOutput output = early("config", GitCommand.filters(program, top, home, overrides));
    boolean none = output.exitCode() == NO_MATCH && output.complaint().isEmpty();
    return FilterNames.parse(
        none ? new byte[0] : successful(output).bytes(), user.isTrusted(), run.disabledFilters());
  }

  /// {@return the status}
  ///
  /// @param overrides environment variables that disable the repository's filters
  /// @param untracked whether to look for untracked files
  /// @throws Refusal if git reports an error
  GitStatus status(Map<String, String> overrides, boolean untracked)
      throws IOException, InterruptedException {
    CommandOutput output =
        run("status", GitCommand.status(program, top, home, overrides, untracked), longLimit());
    return GitStatusParser.parse(
        successful(output).bytes(), untracked, new IgnoredSubmodules(new SubmoduleSettings()));
  }

  /// Settings are read only if a submodule has changed.
  private final class SubmoduleSettings implements IgnoredSubmodules.Source {
    @Override
    public byte[] modules() throws IOException, InterruptedException {
      Path file = top.resolve(GitCommand.MODULES);
      context.dependsOn(file);
      // Git would wait for the writer of a named pipe.
      boolean isFile = context.files().facts(file).map(FileFacts::isFile).orElse(false);
      return isFile ? settings(GitCommand.modules(program, top, home)) : new byte[0];
    }

    @Override
    public byte[] configuration() throws IOException, InterruptedException {
      return settings(GitCommand.submodules(program, top, home));
    }

    /// {@return the settings, or none if git finds none or cannot read them}
    private byte[] settings(Command command) throws IOException, InterruptedException {
      CommandOutput output = early("config", command);
      return output.exitCode() == 0 ? output.bytes() : new byte[0];
    }
  }

  /// {@return the short name of the tag of a commit that has precedence}
  ///
  /// @param oid the commit
  /// @param names full names of the tags to look at, or none for all tags
  Optional<String> tag(String oid, List<String> names) throws IOException, InterruptedException {
    CommandOutput output =
        run("describe", GitCommand.tag(program, top, home, oid, names), longLimit());
    String name = output.exitCode() == 0 ? output.text().strip() : "";
    return RefName.isValid(TagFiles.FOLDER + "/" + name) ? Optional.of(name) : Optional.empty();
  }

  /// {@return whether a ref exists}
  ///
  /// @param name full name of the ref, or a pseudo ref such as `CHERRY_PICK_HEAD`
  boolean hasRef(String name) throws IOException, InterruptedException {
    return run("rev-parse", GitCommand.ref(program, top, home, name), longLimit()).exitCode() == 0;
  }

  /// {@return the command with the configuration of user and run, and the search ceiling}
  private Command configured(Command command) throws IOException, InterruptedException {
    List<String> arguments = new ArrayList<>(safe.options());
    arguments.addAll(command.arguments());
    Map<String, String> environment = new HashMap<>(command.environment());
    environment.putAll(user.variables());
    environment.putAll(ceiling);
    return Command.of(program, arguments.toArray(new String[0])).in(environment);
  }

  private CommandOutput early(String step, Command command)
      throws IOException, InterruptedException {
    return run(step, command, fraction(1, 2));
  }

  private Duration longLimit() {
    return fraction(9, 10);
  }

  /// {@return a fraction of the remaining time}
  ///
  /// `Duration.dividedBy` loads `BigDecimal`, which delays a cold start.
  private Duration fraction(long numerator, long denominator) {
    return Duration.ofNanos(context.left().toNanos() / denominator * numerator);
  }

  private CommandOutput run(String step, Command command, Duration limit)
      throws IOException, InterruptedException {
    try {
      return context.commands().run(configured(command).within(limit));
    } catch (IOException failure) {
      throw new IOException(failure.getMessage() + " (" + step + ")", failure);
    }
  }

  private static CommandOutput successful(CommandOutput output) throws IOException {
    if (output.exitCode() != 0) {
      throw new Refusal(GitCommand.refusal(output.exitCode(), output.complaint()));
    }
    return output;
  }

  /// Thrown if git reports an error.
  static final class Refusal extends IOException {
    private static final long serialVersionUID = 1;

    private Refusal(String why) {
      super(why);
    }
  }
}
