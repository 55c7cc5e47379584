package statusline.module.git;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import statusline.api.FileAccess;
import statusline.api.ModuleContext;

/// What a repository's own files tell, without a process.
///
/// They are not trusted: sizes and characters are limited, and what is no regular file is not
/// opened. A repository that keeps its refs in tables (`reftable`) tells nothing of its head.
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

  /// How much is read.
  ///
  /// @param packedBytes of `packed-refs`
  /// @param tagFiles of `refs/tags`
  record Limits(int packedBytes, int tagFiles) {
    /// While a line waits.
    static final Limits QUICK = new Limits(128 << 10, 32);

    /// During a fetch.
    static final Limits THOROUGH = new Limits(4 << 20, 256);
  }

  /// {@return the files of one repository}
  /// @throws IOException when one is there and cannot be read
  static RepositoryFiles of(FileAccess files, GitDirectory directory, Limits limits)
      throws IOException {
    return new RepositoryFiles(
        files, directory, PackedRefs.of(files, directory.shared(), limits.packedBytes()), limits);
  }

  /// {@return the state without counts; empty where only git can tell what is checked out}
  /// @throws IOException when a file is there and cannot be read
  Optional<GitState> state(GitSettings settings) throws IOException {
    Optional<Head> head = new RefFiles(files, directory, packed).head();
    if (head.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> oid = head.get().oid();
    Optional<String> tag =
        settings.tag() && oid.isPresent() ? tags(oid.get()).found() : Optional.empty();
    return Optional.of(
        new GitState(
            head.get(),
            operation(),
            tag.map(TagFiles::shortened),
            directory.kind(),
            Optional.empty(),
            Optional.empty()));
  }

  /// {@return whether refs are kept in tables, which only git can read}
  boolean usesReftable() {
    return files.facts(directory.shared().resolve("reftable")).isPresent();
  }

  /// {@return the operation under way}
  /// @throws IOException when a file is there and cannot be read
  Optional<Operation> operation() throws IOException {
    return new OperationFiles(files, directory.own()).read();
  }

  /// {@return the tags at a commit}
  /// @throws IOException when a file is there and cannot be read
  TagFiles tags(String oid) throws IOException {
    return TagFiles.at(files, directory, packed, oid, limits.tagFiles());
  }

  /// Names the files whose change makes a reading old: a commit, a switch, a stash, a fetch and
  /// what begins or ends an operation touch one of them.
  ///
  /// A file of the worktree that was changed and not added touches none.
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

  /// Names the files of an upstream, of which only git knows the name.
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
