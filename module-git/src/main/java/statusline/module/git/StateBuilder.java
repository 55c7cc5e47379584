package statusline.module.git;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import statusline.api.FileAccess;

/// Puts together what git's status says and what it does not say: the operation under way, a tag,
/// the stash of an old git. The files tell it, and git again where it keeps refs in tables or a tag
/// is annotated.
///
/// @param reader the file system
/// @param directory of the repository
/// @param files of the repository
/// @param git run in the worktree
record StateBuilder(
    FileAccess reader, GitDirectory directory, RepositoryFiles files, HardenedGit git) {
  private static final int MAX_STASH_BYTES = 256 << 10;

  /// {@return the state}
  ///
  /// @param status what git said
  /// @param known what the files told
  /// @param withTag whether a tag is wanted
  GitState state(GitStatus status, Optional<GitState> known, boolean withTag)
      throws IOException, InterruptedException {
    return new GitState(
        head(status.head(), known),
        operation(),
        withTag ? tag(status.head().oid()) : Optional.empty(),
        directory.kind(),
        Optional.of(status.counts(stashes())),
        Optional.empty());
  }

  /// {@return what git says is checked out; of a ref that is no branch it says but `(null)`}
  private static Head head(Head said, Optional<GitState> known) {
    return said.branch().equals("(null)") && known.isPresent() ? known.get().head() : said;
  }

  private Optional<Operation> operation() throws IOException, InterruptedException {
    Optional<Operation> told = files.operation();
    if (told.isPresent() || !files.usesReftable()) {
      return told;
    }
    if (git.hasPseudoRef("CHERRY_PICK_HEAD")) {
      return Optional.of(Operation.of(Operation.Kind.CHERRY_PICK));
    }
    return git.hasPseudoRef("REVERT_HEAD")
        ? Optional.of(Operation.of(Operation.Kind.REVERT))
        : Optional.empty();
  }

  private Optional<String> tag(Optional<String> oid) throws IOException, InterruptedException {
    if (oid.isEmpty()) {
      return Optional.empty();
    }
    TagFiles tags = files.tags(oid.get());
    List<String> unread = files.usesReftable() ? List.of(TagFiles.FOLDER) : tags.unread();
    Optional<String> found = tags.found();
    if (found.isEmpty() && !unread.isEmpty()) {
      found = git.tag(oid.get(), unread);
    }
    return found.map(TagFiles::shortened);
  }

  /// {@return entries of the stash by its log, for a git that does not count them}
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
