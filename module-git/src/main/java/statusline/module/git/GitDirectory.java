package statusline.module.git;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import statusline.api.FileAccess;
import statusline.api.FileFacts;

/// Where the files of a worktree's repository are.
///
/// @param own what belongs to this worktree alone: `HEAD`, `index`, the operation under way
/// @param shared what all worktrees of the repository share: branches, tags, the stash
/// @param kind what sort of worktree it is
record GitDirectory(Path own, Path shared, WorktreeKind kind) {
  private static final String POINTER = "gitdir: ";

  /// As long as a path may be, and what stands around it.
  private static final int MAX_POINTER_BYTES = 4096 + 16;

  /// {@return whether git would take a directory for the top of a worktree}
  ///
  /// As git does, an empty or foreign `.git` directory is passed over. A file is believed: git
  /// would not look any further.
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

  /// {@return where the repository of a worktree is; empty where `.git` does not say it}
  ///
  /// A path is taken as it is written, `..` included: with symbolic links on the way it leads
  /// elsewhere than a path made shorter.
  ///
  /// @param top the worktree's top directory
  /// @throws IOException when a file is there and cannot be read
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

  /// {@return what a file points to; where it points nowhere, the directory it counts from}
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

  /// {@return whether it lies in the folder where a repository keeps those of its submodules}
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
