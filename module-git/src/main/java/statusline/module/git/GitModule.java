package statusline.module.git;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import statusline.api.DataModule;
import statusline.api.Effort;
import statusline.api.Fetched;
import statusline.api.FormatContext;
import statusline.api.ModuleContext;
import statusline.api.ModuleInfo;
import statusline.api.Policy;
import statusline.api.Scope;
import statusline.api.ScopeContext;
import statusline.api.Segment;
import statusline.api.Validation;

/// The data module `git`: branch, operation in progress and changes of one worktree.
///
/// The scope is the real path of the worktree's top directory, so all sessions below it share one
/// reading. A directory outside of any repository is a scope of its own, and no program runs for
/// it. The scope contains `XDG_CONFIG_HOME` unless it is the default directory, because git reads
/// the user's configuration and ignore list there. It also contains the settings of the run's
/// environment that {@link RunConfig} uses.
///
/// Branch and operation are read from the repository's files immediately. The counts come from one
/// `git status`, which runs no program of the repository, takes no locks and never prompts. The
/// next line shows a commit, a switch, a stash, a `git add`, and the start or end of an operation.
/// The same is true for files that the host has changed. It shows other changed and new files after
/// the refresh interval. {@link GitSettings} lists the settings.
public final class GitModule implements DataModule<GitState> {
  private static final ModuleInfo INFO =
      new ModuleInfo(
          "git",
          "Branch, operation, distance to its upstream and changes of the repository",
          Scope.Kind.REPOSITORY,
          Policy.cached(Duration.ofSeconds(10), Duration.ofSeconds(30))
              .withTimeout(Duration.ofSeconds(2)),
          Effort.PROGRAM);

  /// Called by the service loader.
  public GitModule() {}

  @Override
  public ModuleInfo info() {
    return INFO;
  }

  @Override
  public Scope scope(ScopeContext context) {
    Path named = context.directory();
    Optional<Path> directory = context.files().real(named);
    if (directory.isEmpty()) {
      return MissingDirectory.scope(context, named);
    }
    Optional<Path> top = WorktreeSearch.top(context.files(), directory.get());
    return top.isEmpty()
        ? Scope.repository(directory.get())
        : ofProgram(UserConfig.scoped(Scope.repository(top.get()), context), context);
  }

  /// {@return a scope with the inputs of the fetch that runs git}
  private static Scope ofProgram(Scope scope, ScopeContext context) {
    return GitSettings.runsGit(context.settings())
        ? context.withProgram(RunConfig.scoped(scope, context), "git")
        : scope;
  }

  @Override
  public Optional<Fetched<GitState>> provisional(ModuleContext context) throws IOException {
    if (MissingDirectory.isMarked(context.scope())) {
      return Optional.of(Fetched.of(GitState.unreadable(NoCountsReason.GONE)));
    }
    Optional<GitDirectory> directory = GitDirectory.of(context.files(), context.scope().path());
    return directory.isEmpty()
        ? Optional.of(Fetched.absent("not a git repository"))
        : RepositoryFiles.of(context.files(), directory.get(), RepositoryFiles.Limits.QUICK)
            .state(GitSettings.of(context.settings()))
            .map(Fetched::of);
  }

  @Override
  public Fetched<GitState> fetch(ModuleContext context) throws IOException, InterruptedException {
    if (MissingDirectory.isMarked(context.scope())) {
      return Fetched.of(GitState.unreadable(NoCountsReason.GONE));
    }
    Path top = context.scope().path();
    Optional<GitDirectory> found = GitDirectory.of(context.files(), top);
    if (found.isEmpty() || !found.get().own().equals(top.resolve(".git"))) {
      context.dependsOn(top.resolve(".git"));
    }
    if (found.isEmpty()) {
      return Fetched.absent("not a git repository");
    }
    GitDirectory directory = found.get();
    RepositoryFiles.addDependencies(context, directory);
    var files = RepositoryFiles.of(context.files(), directory, RepositoryFiles.Limits.THOROUGH);
    GitSettings settings = GitSettings.of(context.settings());
    Optional<GitState> known = files.state(settings);
    if (!settings.status()) {
      return StatusQuery.withoutCounts(NoCountsReason.CHOSEN, known);
    }
    Optional<Path> git = context.commands().find("git");
    return git.isEmpty()
        ? StatusQuery.withoutCounts(NoCountsReason.NO_GIT, known)
        : new StatusQuery(context, settings, directory, files, git.get()).run(known);
  }

  @Override
  public Validation<GitState> validate(GitState value) {
    Validation<GitState> valid = Validation.valid(value);
    return value.noCounts().isPresent() && value.noCounts().get().warns()
        ? valid.warning(value.noCounts().get().sentence())
        : valid;
  }

  @Override
  public List<Segment> format(GitState state, FormatContext context) {
    GitSettings settings = GitSettings.of(context.settings());
    List<Segment> segments = new ArrayList<>();
    segments.add(new GitSegments(state, settings).branch());
    segments.addAll(GitCounts.of(state, settings.untracked()));
    return segments;
  }
}
