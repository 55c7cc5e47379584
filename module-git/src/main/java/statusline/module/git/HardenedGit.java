package statusline.module.git;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import statusline.api.Command;
import statusline.api.CommandOutput;
import statusline.api.ModuleContext;

/// Git, run in one worktree in the way of {@link GitCommand}.
///
/// Each run has a deadline of its own, before that of the fetch, so that the failure says which one
/// hung: what comes before the status may take half of what is left, the rest nine tenths.
final class HardenedGit {
  private static final int NO_MATCH = 1;

  private final ModuleContext context;
  private final Path program;
  private final Path top;
  private final Path home;
  private final UserConfig user;
  private final Map<String, String> bounds;

  /// @param context of the fetch
  /// @param program where it is
  HardenedGit(ModuleContext context, Path program) {
    this(context, program, Map.of());
  }

  private HardenedGit(ModuleContext context, Path program, Map<String, String> bounds) {
    this.bounds = bounds;
    this.context = context;
    this.program = program;
    this.top = context.scope().path();
    this.home = context.home();
    this.user = UserConfig.of(context.scope());
  }

  /// {@return the same, but that it finds no repository in a directory or further up}
  HardenedGit below(Path ceiling) {
    return new HardenedGit(context, program, Map.of("GIT_CEILING_DIRECTORIES", ceiling.toString()));
  }

  /// {@return where git says the worktree is, or why it refuses}
  CommandOutput topLevel() throws IOException, InterruptedException {
    return first("rev-parse", GitCommand.topLevel(program, top, home));
  }

  /// {@return the filters that the configuration names}
  ///
  /// @throws Refusal when git does not list them
  FilterNames filters() throws IOException, InterruptedException {
    return filters(Map.of());
  }

  /// {@return the environment that switches the repository's filters off; empty where that cannot
  /// be}
  /// @param names of them
  /// @throws Refusal when git does not list them
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
    CommandOutput output = first("config", GitCommand.filters(program, top, home, overrides));
    boolean none = output.exitCode() == NO_MATCH && output.complaint().isEmpty();
    return FilterNames.parse(none ? new byte[0] : accepted(output).bytes(), user.isTrusted());
  }

  /// {@return the status}
  ///
  /// @param overrides the environment that switches the repository's filters off
  /// @param untracked whether files that git does not know are looked for
  /// @throws Refusal when git refuses
  GitStatus status(Map<String, String> overrides, boolean untracked)
      throws IOException, InterruptedException {
    CommandOutput output =
        run("status", GitCommand.status(program, top, home, overrides, untracked), most());
    return GitStatusParser.parse(accepted(output).bytes(), untracked);
  }

  /// {@return the last by name of those tags that are at a commit}
  ///
  /// @param oid the commit
  /// @param names in full
  Optional<String> tag(String oid, List<String> names) throws IOException, InterruptedException {
    CommandOutput output =
        run("for-each-ref", GitCommand.tags(program, top, home, oid, names), most());
    String found = output.exitCode() == 0 ? output.text().strip() : "";
    String last = found.substring(found.lastIndexOf('\n') + 1);
    return RefName.isValid(last) ? Optional.of(last) : Optional.empty();
  }

  /// {@return whether a pseudo ref such as `CHERRY_PICK_HEAD` is there}
  boolean hasPseudoRef(String name) throws IOException, InterruptedException {
    return run("rev-parse", GitCommand.pseudoRef(program, top, home, name), most()).exitCode() == 0;
  }

  /// Says which configuration counts and how far up a repository may be.
  private Command placed(Command command) {
    Map<String, String> environment = new HashMap<>(command.environment());
    environment.putAll(user.variables());
    environment.putAll(bounds);
    return command.in(environment);
  }

  private CommandOutput first(String step, Command command)
      throws IOException, InterruptedException {
    return run(step, command, part(1, 2));
  }

  private Duration most() {
    return part(9, 10);
  }

  /// In whole numbers: a `Duration` divides by way of `BigDecimal`, whose tables take 10 ms once.
  private Duration part(long parts, long of) {
    return Duration.ofNanos(context.left().toNanos() / of * parts);
  }

  private CommandOutput run(String step, Command command, Duration limit)
      throws IOException, InterruptedException {
    try {
      return context.commands().run(placed(command).within(limit));
    } catch (IOException broken) {
      throw new IOException(broken.getMessage() + " (" + step + ")", broken);
    }
  }

  private static CommandOutput accepted(CommandOutput output) throws IOException {
    if (output.exitCode() != 0) {
      throw new Refusal(GitCommand.refusal(output.exitCode(), output.complaint()));
    }
    return output;
  }

  /// Git ran and refused.
  static final class Refusal extends IOException {
    private static final long serialVersionUID = 1;

    private Refusal(String why) {
      super(why);
    }
  }
}
