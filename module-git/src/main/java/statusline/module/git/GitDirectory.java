package statusline.module.git;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import statusline.api.FileAccess;
import statusline.api.FileFacts;

/// The directories of a worktree's repository.
///
/// @param own directory of this worktree: `HEAD`, `index`, the operation in progress
/// @param shared directory shared by all worktrees of the repository: branches, tags, the stash
/// @param kind kind of the worktree
record GitDirectory(Path own, Path shared, WorktreeKind kind) {
  private static final String POINTER = "gitdir: ";

  /// The maximum length of a path, plus the text around it.
  private static final int MAX_POINTER_BYTES = 4096 + 16;

  /// {@return whether git treats a directory as the top of a worktree}
  ///
  /// Like git, this ignores a `.git` directory that is empty or has other content. A `.git` file
  /// always counts because git does not search further up.
  static boolean isWorktreeTop(FileAccess files, Path top) {
    Path dot = top.resolve(".git");
    Optional<FileFacts> facts = files.facts(dot);
    if (facts.isEmpty() || facts.get().isFile()) {
      return facts.isPresent();
    }
    return facts.get().isDirectory()
        && ((isDirectory(files, dot.resolve("objects")) && isDirectory(files, dot.resolve("refs")))
            || files.facts(dot.resolve("commondir")).isPresent());
  }

  /// {@return the directories of a worktree's repository, or empty if `.git` does not name one}
  ///
  /// Paths are used as written, `..` included, because a normalized path may lead elsewhere if
  /// there are symbolic links.
  ///
  /// @param top top directory of the worktree
  /// @throws IOException if a file exists and cannot be read
  static Optional<GitDirectory> of(FileAccess files, Path top) throws IOException {
    Path dot = top.resolve(".git");
    boolean within = isDirectory(files, dot);
    Path own = within ? dot : pointed(files, dot, POINTER, top);
    if (own.equals(top) || !isDirectory(files, own)) {
      return Optional.empty();
    }
    Path pointer = own.resolve("commondir");
    if (files.facts(pointer).isPresent()) {
      return Optional.of(
          new GitDirectory(own, pointed(files, pointer, "", own), WorktreeKind.LINKED));
    }
    boolean inside = !within && isOfSubmodule(files, own);
    return Optional.of(
        new GitDirectory(own, own, inside ? WorktreeKind.SUBMODULE : WorktreeKind.MAIN));
  }

  /// {@return the path that a file contains, or `from` if it contains none}
  private static Path pointed(FileAccess files, Path file, String before, Path from)
      throws IOException {
    String text = files.text(file, MAX_POINTER_BYTES).orElse("");
    int end = text.length();
    while (end > 0 && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
      end--;
    }
    if (!text.startsWith(before) || end <= before.length() || end == MAX_POINTER_BYTES) {
      return from;
    }
    try {
      return from.resolve(text.substring(before.length(), end));
    } catch (InvalidPathException notAPath) {
      return from;
    }
  }

  /// {@return whether a directory is inside the `modules` directory of another repository}
  private static boolean isOfSubmodule(FileAccess files, Path own) {
    for (Path path = own; path != null; path = path.getParent()) {
      if (path.endsWith("modules") && files.facts(path.resolveSibling("HEAD")).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private static boolean isDirectory(FileAccess files, Path path) {
    Optional<FileFacts> facts = files.facts(path);
    return facts.isPresent() && facts.get().isDirectory();
  }
}
