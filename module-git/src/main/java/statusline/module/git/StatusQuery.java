package statusline.module.git;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import statusline.api.CommandOutput;
import statusline.api.Fetched;
import statusline.api.ModuleContext;

/// A safe `git status` in an untrusted repository.
///
/// There are three steps: check that git uses this worktree, list the programs named by the
/// repository's configuration in order to disable them, and run the status. The configuration may
/// change between the last two steps, but only by a program that is running already.
///
/// The first step is usually skipped: a search ceiling guarantees the worktree unless the
/// configuration sets another one. If the shortcut fails, all three steps are run.
final class StatusQuery {
  private final ModuleContext context;
  private final GitSettings settings;
  private final GitDirectory directory;
  private final RepositoryFiles files;
  private final HardenedGit git;
  private final TopLevel top;

  /// @param program path of git
  StatusQuery(
      ModuleContext context,
      GitSettings settings,
      GitDirectory directory,
      RepositoryFiles files,
      Path program) {
    this.context = context;
    this.settings = settings;
    this.directory = directory;
    this.files = files;
    this.git = new HardenedGit(context, program);
    this.top = new TopLevel(context.files(), context.scope().path());
  }

  /// {@return the state}
  ///
  /// @param known state read from the repository's files
  /// @throws IOException if git fails or is throttled
  Fetched<GitState> run(Optional<GitState> known) throws IOException, InterruptedException {
    StatusThrottle throttle = StatusThrottle.of(context.store());
    Duration pause = throttle.pause(context.now());
    if (pause.isPositive()) {
      throw new IOException(
          ("the last git status took " + throttle.tookMillis() + " ms, ")
              + ("the next one comes in " + pause.toSeconds() + " s"));
    }
    Optional<Fetched<GitState>> state = belowCeiling(throttle, known);
    return state.isPresent() ? state.get() : inAllSteps(throttle, known);
  }

  /// {@return the result with a search ceiling, or empty if all steps are needed}
  private Optional<Fetched<GitState>> belowCeiling(
      StatusThrottle throttle, Optional<GitState> known) throws IOException, InterruptedException {
    Optional<Path> ceiling = top.ceiling(unwantedHome());
    if (ceiling.isEmpty()) {
      return Optional.empty();
    }
    HardenedGit bounded = git.below(ceiling.get());
    try {
      FilterNames filters = bounded.filters();
      return filters.namesWorktree()
          ? Optional.empty()
          : Optional.of(filtered(bounded, filters, throttle, known));
    } catch (HardenedGit.Refusal needsAllSteps) {
      return Optional.empty();
    }
  }

  private Fetched<GitState> inAllSteps(StatusThrottle throttle, Optional<GitState> known)
      throws IOException, InterruptedException {
    CommandOutput topLevel = git.topLevel();
    if (topLevel.exitCode() != 0) {
      return refused(topLevel, known);
    }
    Optional<NoCountsReason> problem = top.problem(topLevel.text(), unwantedHome());
    return problem.isPresent()
        ? withoutCounts(problem.get(), known)
        : filtered(git, git.filters(), throttle, known);
  }

  /// {@return the state, with the repository's filters disabled}
  private Fetched<GitState> filtered(
      HardenedGit bounded, FilterNames filters, StatusThrottle throttle, Optional<GitState> known)
      throws IOException, InterruptedException {
    Optional<Map<String, String>> overrides = bounded.overrides(filters);
    return overrides.isEmpty()
        ? withoutCounts(NoCountsReason.FILTERS, known)
        : Fetched.of(state(status(bounded, throttle, overrides.get()), known));
  }

  private Fetched<GitState> refused(CommandOutput output, Optional<GitState> known)
      throws IOException {
    String complaint = output.complaint();
    if (complaint.contains("dubious ownership")) {
      return withoutCounts(NoCountsReason.OWNER, known);
    }
    if (complaint.contains("must be run in a work tree")) {
      return withoutCounts(NoCountsReason.BARE, known);
    }
    if (complaint.contains("not a git repository")) {
      return Fetched.absent("not a git repository");
    }
    if (complaint.contains("unknown repository extension") && files.usesReftable()) {
      return Fetched.of(GitState.unreadable(NoCountsReason.REFTABLE));
    }
    throw new IOException(GitCommand.refusal(output.exitCode(), complaint));
  }

  private Optional<Path> unwantedHome() {
    return settings.homeRepository() ? Optional.empty() : Optional.of(context.home());
  }

  /// {@return the state from the repository's files, or absence with the reason}
  static Fetched<GitState> withoutCounts(NoCountsReason reason, Optional<GitState> known) {
    return known.isPresent()
        ? Fetched.of(known.get().without(reason))
        : Fetched.absent(reason.sentence());
  }

  private GitStatus status(
      HardenedGit bounded, StatusThrottle throttle, Map<String, String> overrides)
      throws IOException, InterruptedException {
    Instant start = context.now();
    try {
      return bounded.status(overrides, settings.untracked() && !throttle.skipsUntracked(start));
    } finally {
      // Also after a timeout, so that a status that always times out is throttled.
      throttle.after(start, context.now()).replace(throttle, context.store());
    }
  }

  private GitState state(GitStatus status, Optional<GitState> known)
      throws IOException, InterruptedException {
    Optional<Upstream> upstream = status.upstream();
    if (upstream.isPresent()) {
      RepositoryFiles.addUpstreamDependencies(context, directory, upstream.get());
    }
    return new StateBuilder(context.files(), directory, files, git)
        .state(status, known, settings.tag());
  }
}
