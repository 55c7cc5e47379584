package statusline.module.git;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import statusline.api.CommandOutput;
import statusline.api.DataModule;
import statusline.api.Effort;
import statusline.api.Fetched;
import statusline.api.FileFacts;
import statusline.api.FormatContext;
import statusline.api.ModuleContext;
import statusline.api.ModuleInfo;
import statusline.api.Policy;
import statusline.api.Scope;
import statusline.api.ScopeContext;
import statusline.api.Segment;

/// The data module `git`: branch, distance to its upstream and changes of one worktree.
///
/// Its scope is the worktree's top directory, so that every session below it shares one reading.
/// A directory outside of any repository is a scope of its own, for which no program is run.
public final class GitModule implements DataModule<GitState> {
  private static final ModuleInfo INFO =
      new ModuleInfo(
          "git",
          "Branch, distance to its upstream and changes of the repository",
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
    Path directory = context.directory();
    for (Path top = directory; top != null; top = top.getParent()) {
      if (isRepository(context.files().facts(top.resolve(".git")))) {
        return Scope.repository(top);
      }
    }
    return Scope.repository(directory);
  }

  @Override
  public Fetched<GitState> fetch(ModuleContext context) throws IOException, InterruptedException {
    Path top = context.scope().path();
    Path repository = top.resolve(".git");
    Optional<FileFacts> facts = context.files().facts(repository);
    if (!isRepository(facts)) {
      context.dependsOn(repository);
      return Fetched.absent("not a git repository");
    }
    Optional<Path> git = context.commands().find("git");
    if (git.isEmpty()) {
      return Fetched.absent("git is not installed");
    }
    if (facts.get().isDirectory()) {
      context.dependsOn(repository.resolve("HEAD"));
      context.dependsOn(repository.resolve("index"));
    }
    return answer(context.commands().run(GitCommand.status(git.get(), top, context.home())));
  }

  @Override
  public List<Segment> format(GitState state, FormatContext context) {
    return List.of(GitSegments.branch(state));
  }

  private static boolean isRepository(Optional<FileFacts> facts) {
    // A linked worktree and a submodule have a file there; a pipe would hang whoever opens it.
    return facts.isPresent() && (facts.get().isDirectory() || facts.get().isFile());
  }

  private static Fetched<GitState> answer(CommandOutput output) throws IOException {
    if (output.exitCode() == 0) {
      return Fetched.of(GitStatusParser.parse(output.bytes()));
    }
    String complaint = output.complaint();
    if (complaint.contains("not a git repository")) {
      return Fetched.absent("not a git repository");
    }
    throw new IOException(
        complaint.contains("dubious ownership")
            ? "git does not trust the owner of this repository"
            : GitCommand.refusal(output.exitCode(), complaint));
  }
}
