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

/// Asks git for what only git knows, in a repository that is not trusted.
///
/// First whether git means this worktree, then which programs the repository's configuration names,
/// so that they can be switched off, and then for the status. Between the second and the third step
/// somebody may change the configuration; who can do that at the right moment runs already.
///
/// Mostly the first question is answered with the second: git is told to look no further up, and no
/// configuration names another worktree. Only if something of that fails, all three are asked.
final class StatusQuery {
  private final ModuleContext context;
  private final GitSettings settings;
  private final GitDirectory directory;
  private final RepositoryFiles files;
  private final HardenedGit git;
  private final TopLevel top;

  /// @param program where git is
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
  /// @param known what the files told
  /// @throws IOException when git fails, or is to be left alone for a while
  Fetched<GitState> answer(Optional<GitState> known) throws IOException, InterruptedException {
    StatusThrottle throttle = StatusThrottle.of(context.store());
    Duration rest = throttle.pause(context.now());
    if (rest.isPositive()) {
      throw new IOException(
          ("the last git status took " + throttle.tookMillis() + " ms, ")
              + ("the next one comes in " + rest.toSeconds() + " s"));
    }
    Optional<Fetched<GitState>> quick = quick(throttle, known);
    return quick.isPresent() ? quick.get() : thorough(throttle, known);
  }

  /// {@return the state, or why there is none; empty where git is to be asked step by step}
  private Optional<Fetched<GitState>> quick(StatusThrottle throttle, Optional<GitState> known)
      throws IOException, InterruptedException {
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
    } catch (HardenedGit.Refusal toBeExplained) {
      return Optional.empty();
    }
  }

  private Fetched<GitState> thorough(StatusThrottle throttle, Optional<GitState> known)
      throws IOException, InterruptedException {
    CommandOutput place = git.topLevel();
    if (place.exitCode() != 0) {
      return refused(place, known);
    }
    Optional<NoCountsReason> objection = top.problem(place.text(), unwantedHome());
    return objection.isPresent()
        ? withoutCounts(objection.get(), known)
        : filtered(git, git.filters(), throttle, known);
  }

  /// {@return the state without what the repository's filters would do}
  private Fetched<GitState> filtered(
      HardenedGit asked, FilterNames filters, StatusThrottle throttle, Optional<GitState> known)
      throws IOException, InterruptedException {
    Optional<Map<String, String>> overrides = asked.overrides(filters);
    return overrides.isEmpty()
        ? withoutCounts(NoCountsReason.FILTERS, known)
        : Fetched.of(state(status(asked, throttle, overrides.get()), known));
  }

  private static Fetched<GitState> refused(CommandOutput output, Optional<GitState> known)
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
    throw new IOException(GitCommand.refusal(output.exitCode(), complaint));
  }

  private Optional<Path> unwantedHome() {
    return settings.homeRepository() ? Optional.empty() : Optional.of(context.home());
  }

  /// {@return what is known without git, and why it is not asked}
  static Fetched<GitState> withoutCounts(NoCountsReason reason, Optional<GitState> known) {
    return known.isPresent()
        ? Fetched.of(known.get().without(reason))
        : Fetched.absent(reason.sentence());
  }

  private GitStatus status(
      HardenedGit asked, StatusThrottle throttle, Map<String, String> overrides)
      throws IOException, InterruptedException {
    Instant start = context.now();
    try {
      return asked.status(overrides, settings.untracked() && !throttle.skipsUntracked(start));
    } finally {
      // At the deadline too: a status that never ends within it would be tried again and again.
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
