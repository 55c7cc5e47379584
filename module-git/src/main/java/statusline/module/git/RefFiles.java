package statusline.module.git;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import statusline.api.FileAccess;
import statusline.api.FileFacts;

/// A reader for `HEAD` and the files of refs.
///
/// The result is empty whenever it is uncertain: for an invalid ref name, a file that is too long
/// or not a regular file, and a repository with reftables.
final class RefFiles {
  static final int MAX_REF_BYTES = 4096;
  private static final String SYMBOLIC = "ref:";
  private static final int MAX_LINKS = 5;

  private final FileAccess files;
  private final GitDirectory directory;
  private final PackedRefs packed;

  RefFiles(FileAccess files, GitDirectory directory, PackedRefs packed) {
    this.files = files;
    this.directory = directory;
    this.packed = packed;
  }

  /// {@return the checked-out branch or commit, or empty if only git can tell}
  /// @throws IOException if a file exists and cannot be read
  Optional<Head> head() throws IOException {
    Optional<String> text = small(directory.own().resolve("HEAD"));
    Optional<String> name = text.flatMap(RefFiles::target);
    for (int links = 0; name.isPresent() && links < MAX_LINKS; links++) {
      Optional<Path> file = file(directory, name.get());
      text = file.isPresent() ? small(file.get()) : Optional.empty();
      Optional<String> next = text.flatMap(RefFiles::target);
      if (next.isEmpty()) {
        return Optional.of(on(name.get(), file, text));
      }
      name = next;
    }
    Optional<Head> linked = linked();
    return linked.isPresent()
        ? linked
        : text.flatMap(line -> ObjectId.at(line, 0)).map(Head::detached);
  }

  /// {@return the branch if `HEAD` is a symbolic link to its file, as old versions of git create}
  private Optional<Head> linked() throws IOException {
    Optional<Path> target = files.real(directory.own().resolve("HEAD"));
    Optional<Path> shared = files.real(directory.shared());
    if (target.isEmpty() || shared.isEmpty() || !target.get().startsWith(shared.get())) {
      return Optional.empty();
    }
    String name = shared.get().relativize(target.get()).toString();
    return RefName.isValid(name)
        ? Optional.of(on(name, target, small(target.get())))
        : Optional.empty();
  }

  private Head on(String name, Optional<Path> file, Optional<String> text) {
    String branch = RefName.shortened(name);
    Optional<String> oid = text.flatMap(line -> ObjectId.at(line, 0));
    if (oid.isEmpty()) {
      oid = packed.oid(name);
    }
    if (oid.isPresent()) {
      return Head.on(branch, oid.get());
    }
    boolean missing = file.isPresent() && isMissing(file.get()) && packed.isComplete();
    return missing && RefName.isBranch(name) ? Head.unborn(branch) : Head.on(branch);
  }

  /// {@return whether a ref has no file; its path may be a directory for refs with longer names}
  private boolean isMissing(Path file) {
    Optional<FileFacts> facts = files.facts(file);
    return facts.isEmpty() || facts.get().isDirectory();
  }

  /// {@return the path of a ref's file, or empty if the name cannot be a path}
  static Optional<Path> file(GitDirectory directory, String name) {
    if (name.indexOf('\ufffd') >= 0) {
      return Optional.empty();
    }
    try {
      return Optional.of(directory.shared().resolve(name));
    } catch (InvalidPathException notAPath) {
      return Optional.empty();
    }
  }

  /// {@return the full name of the ref that `HEAD` or a symbolic ref points to}
  static Optional<String> target(String text) {
    if (!text.startsWith(SYMBOLIC)) {
      return Optional.empty();
    }
    String name = text.substring(SYMBOLIC.length()).strip();
    return RefName.isValid(name) ? Optional.of(name) : Optional.empty();
  }

  private Optional<String> small(Path file) throws IOException {
    Optional<String> text = files.text(file, MAX_REF_BYTES);
    return text.isPresent() && text.get().length() == MAX_REF_BYTES ? Optional.empty() : text;
  }
}
