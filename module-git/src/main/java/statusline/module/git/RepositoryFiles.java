package statusline.module.git;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import statusline.api.FileAccess;
import statusline.api.ModuleContext;

/// A reader for the repository's files, which works without running git.
///
/// The files are untrusted: their sizes and characters are limited, and only regular files are
/// opened. The head of a repository with reftables is unknown.
final class RepositoryFiles {
  private final FileAccess files;
  private final GitDirectory directory;
  private final PackedRefs packed;
  private final Limits limits;

  private RepositoryFiles(
      FileAccess files, GitDirectory directory, PackedRefs packed, Limits limits) {
    this.files = files;
    this.directory = directory;
    this.packed = packed;
    this.limits = limits;
  }

  /// Limits on the amount of data to read.
  ///
  /// @param packedBytes maximum size of `packed-refs`, in bytes
  /// @param tagFiles maximum number of files in `refs/tags`
  record Limits(int packedBytes, int tagFiles) {
    /// The limits while a line waits.
    static final Limits QUICK = new Limits(128 << 10, 32);

    /// The limits during a fetch.
    static final Limits THOROUGH = new Limits(4 << 20, 256);
  }

  /// {@return a reader for one repository}
  /// @throws IOException if a file exists and cannot be read
  static RepositoryFiles of(FileAccess files, GitDirectory directory, Limits limits)
      throws IOException {
    return new RepositoryFiles(
        files, directory, PackedRefs.of(files, directory.shared(), limits.packedBytes()), limits);
  }

  /// {@return the state without counts, or empty if only git can tell what is checked out}
  /// @throws IOException if a file exists and cannot be read
  Optional<GitState> state(GitSettings settings) throws IOException {
    Optional<Head> head = new RefFiles(files, directory, packed).head();
    if (head.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> oid = head.get().oid();
    Optional<String> tag =
        settings.tag() && oid.isPresent() ? tag(oid.get(), settings) : Optional.empty();
    return Optional.of(
        new GitState(
            head.get(),
            operation(),
            tag.map(TagFiles::shortened),
            directory.kind(),
            Optional.empty(),
            Optional.empty()));
  }

  /// {@return the tag with precedence, or empty if git will tell}
  private Optional<String> tag(String oid, GitSettings settings) throws IOException {
    TagFiles tags = tags(oid);
    return settings.status() && tags.needGit() ? Optional.empty() : tags.found();
  }

  /// {@return whether the repository uses reftables, which only git can read}
  boolean usesReftable() {
    return files.facts(directory.shared().resolve("reftable")).isPresent();
  }

  /// {@return the operation in progress}
  /// @throws IOException if a file exists and cannot be read
  Optional<Operation> operation() throws IOException {
    return new OperationFiles(files, directory.own()).read();
  }

  /// {@return the tags of a commit}
  /// @throws IOException if a file exists and cannot be read
  TagFiles tags(String oid) throws IOException {
    return TagFiles.at(files, directory, packed, oid, limits.tagFiles());
  }

  /// Adds the files whose change makes a reading stale.
  ///
  /// A commit, a switch, a stash, a fetch, and the start or end of an operation change one of them.
  /// A change to a file of the worktree that is not added changes none.
  static void addDependencies(ModuleContext context, GitDirectory directory) throws IOException {
    for (String name : List.of("HEAD", "index", "logs/HEAD")) {
      context.dependsOn(directory.own().resolve(name));
    }
    for (String name : OperationFiles.NAMES) {
      context.dependsOn(directory.own().resolve(name));
    }
    for (String name : List.of("packed-refs", "logs/refs/stash", "refs/tags", "config")) {
      context.dependsOn(directory.shared().resolve(name));
    }
    addRefDependencies(context, directory);
  }

  private static void addRefDependencies(ModuleContext context, GitDirectory directory)
      throws IOException {
    String head =
        context.files().text(directory.own().resolve("HEAD"), RefFiles.MAX_REF_BYTES).orElse("");
    Optional<String> branch = RefFiles.target(head);
    if (branch.isPresent()) {
      RefFiles.file(directory, branch.get()).ifPresent(context::dependsOn);
    } else {
      context.dependsOn(directory.own().resolve("reftable/tables.list"));
      context.dependsOn(directory.shared().resolve("reftable/tables.list"));
    }
  }

  /// Adds the files of an upstream.
  static void addUpstreamDependencies(
      ModuleContext context, GitDirectory directory, Upstream upstream) {
    for (String folder : List.of("refs/remotes/", "refs/heads/")) {
      String name = folder + upstream.name();
      if (RefName.isValid(name)) {
        RefFiles.file(directory, name).ifPresent(context::dependsOn);
      }
    }
  }
}
