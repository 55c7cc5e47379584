package statusline.module.git;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import statusline.api.FileAccess;

/// Adds to git's status what it does not contain: the operation in progress, a tag, and the number
/// of stash entries for an old git.
///
/// The data comes from the repository's files. Git is run again for reftables and annotated tags.
///
/// @param reader the file system
/// @param directory the repository's directories
/// @param files the repository's files
/// @param git git in the worktree
record StateBuilder(
    FileAccess reader, GitDirectory directory, RepositoryFiles files, HardenedGit git) {
  private static final int MAX_STASH_BYTES = 256 << 10;

  /// {@return the state}
  ///
  /// @param status status reported by git
  /// @param known state read from the repository's files
  /// @param withTag whether to look for a tag
  GitState state(GitStatus status, Optional<GitState> known, boolean withTag)
      throws IOException, InterruptedException {
    return new GitState(
        head(status.head(), known),
        operation(),
        withTag ? tag(status.head().oid()) : Optional.empty(),
        directory.kind(),
        Optional.of(withUpstream(status).counts(stashes())),
        Optional.empty());
  }

  /// {@return the head reported by git, or the one read from files if git reports `(null)`}
  ///
  /// Git does so for a ref that is not a branch.
  private static Head head(Head reported, Optional<GitState> known) {
    return reported.branch().equals("(null)") && known.isPresent() ? known.get().head() : reported;
  }

  /// {@return the status with the upstream of a branch without a commit, of which git reports only
  /// the name}
  private GitStatus withUpstream(GitStatus status) throws IOException, InterruptedException {
    Optional<Upstream> upstream = status.upstream();
    if (!status.head().unborn() || upstream.isEmpty() || !upstream.get().isGone()) {
      return status;
    }
    String name = upstream.get().name();
    for (String folder : List.of("refs/remotes/", "refs/heads/", "refs/")) {
      if (RefName.isValid(folder + name) && git.hasRef(folder + name)) {
        return status.with(Upstream.ofUnborn(name));
      }
    }
    return status;
  }

  private Optional<Operation> operation() throws IOException, InterruptedException {
    Optional<Operation> operation = files.operation();
    if (operation.isPresent() || !files.usesReftable()) {
      return operation;
    }
    if (git.hasRef("CHERRY_PICK_HEAD")) {
      return Optional.of(Operation.of(Operation.Kind.CHERRY_PICK));
    }
    return git.hasRef("REVERT_HEAD")
        ? Optional.of(Operation.of(Operation.Kind.REVERT))
        : Optional.empty();
  }

  private Optional<String> tag(Optional<String> oid) throws IOException, InterruptedException {
    if (oid.isEmpty()) {
      return Optional.empty();
    }
    if (files.usesReftable()) {
      return git.tag(oid.get(), List.of());
    }
    TagFiles tags = files.tags(oid.get());
    return tags.needGit()
        ? git.tag(oid.get(), tags.candidates())
        : tags.found().map(TagFiles::shortened);
  }

  /// {@return the number of stash entries in the reflog, for versions of git that do not report it}
  private int stashes() throws IOException {
    Path log = directory.shared().resolve("logs/refs/stash");
    String lines = reader.text(log, MAX_STASH_BYTES).orElse("");
    int count = 0;
    for (int end = lines.indexOf('\n'); end >= 0; end = lines.indexOf('\n', end + 1)) {
      count++;
    }
    return count;
  }
}
