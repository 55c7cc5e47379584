package statusline.module.git;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import statusline.api.FileAccess;
import statusline.api.FileFacts;

/// What `HEAD` and the files of refs say, without git.
///
/// Nothing is said of what cannot be read for certain: a name of other characters than a ref may
/// have, a file that is too long or none, a repository that keeps its refs in tables (`reftable`).
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

  /// {@return what is checked out; empty where git has to be asked}
  /// @throws IOException when a file is there and cannot be read
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
    return text.flatMap(line -> ObjectId.at(line, 0)).map(Head::detached);
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

  /// {@return whether a ref has no file; a directory may be there for others of a longer name}
  private boolean isMissing(Path file) {
    Optional<FileFacts> facts = files.facts(file);
    return facts.isEmpty() || facts.get().isDirectory();
  }

  /// {@return where a ref's file is; empty for a name that is no path here}
  static Optional<Path> file(GitDirectory directory, String name) {
    if (name.indexOf('\ufffd') >= 0) {
      return Optional.empty();
    }
    try {
      return Optional.of(directory.shared().resolve(name));
    } catch (InvalidPathException otherCharacters) {
      return Optional.empty();
    }
  }

  /// {@return the ref that `HEAD` or a symbolic ref names, in full}
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
