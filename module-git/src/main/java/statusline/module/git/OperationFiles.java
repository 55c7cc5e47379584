package statusline.module.git;

import static statusline.module.git.Operation.Kind.AM;
import static statusline.module.git.Operation.Kind.BISECT;
import static statusline.module.git.Operation.Kind.CHERRY_PICK;
import static statusline.module.git.Operation.Kind.MERGE;
import static statusline.module.git.Operation.Kind.REBASE;
import static statusline.module.git.Operation.Kind.REVERT;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import statusline.api.FileAccess;
import statusline.api.FileFacts;

/// The files of an operation in progress in a worktree's git directory.
///
/// If there are several operations, the outermost is reported: a rebase that stopped at a merge is
/// a rebase. An exception is a bisection, which is reported only if there is no other operation.
final class OperationFiles {
  /// Files and directories that are created and deleted when an operation starts and ends.
  static final List<String> NAMES =
      List.of(
          "rebase-merge",
          "rebase-apply",
          "MERGE_HEAD",
          "CHERRY_PICK_HEAD",
          "REVERT_HEAD",
          "sequencer",
          "BISECT_LOG");

  private static final String BRANCHES = "refs/heads/";
  private static final int MAX_NUMBER_BYTES = 16;

  private final FileAccess files;
  private final Path own;

  OperationFiles(FileAccess files, Path own) {
    this.files = files;
    this.own = own;
  }

  /// {@return the operation in progress}
  /// @throws IOException if a file exists and cannot be read
  Optional<Operation> read() throws IOException {
    Optional<Operation> outermost = outermost();
    if (!exists("BISECT_LOG")) {
      return outermost;
    }
    Operation operation = outermost.orElse(Operation.of(BISECT));
    return Optional.of(operation.branch().isPresent() ? operation : operation.on(bisectedBranch()));
  }

  private Optional<Operation> outermost() throws IOException {
    if (isDirectory("rebase-merge")) {
      return Optional.of(sequenced());
    }
    if (isDirectory("rebase-apply")) {
      boolean mails = !exists("rebase-apply/rebasing") && exists("rebase-apply/applying");
      return Optional.of(counted(mails ? AM : REBASE, "rebase-apply", "next", "last"));
    }
    if (exists("MERGE_HEAD")) {
      return Optional.of(Operation.of(MERGE));
    }
    if (exists("CHERRY_PICK_HEAD")) {
      return Optional.of(Operation.of(CHERRY_PICK));
    }
    if (exists("REVERT_HEAD")) {
      return Optional.of(Operation.of(REVERT));
    }
    return sequence();
  }

  /// {@return a rebase with the numbers that `git status` prints}
  ///
  /// The files `msgnum` and `end` of older versions of git also count comments and blank lines.
  private Operation sequenced() throws IOException {
    OptionalInt done = TodoList.commands(files, own.resolve("rebase-merge/done"));
    OptionalInt left = TodoList.commands(files, own.resolve("rebase-merge/git-rebase-todo"));
    if (done.isEmpty() || left.isEmpty()) {
      return counted(REBASE, "rebase-merge", "msgnum", "end");
    }
    OptionalInt total = OptionalInt.of(done.getAsInt() + left.getAsInt());
    return new Operation(REBASE, done, total, branch("rebase-merge"));
  }

  /// {@return the branch from which a bisection started; `HEAD` is detached during it}
  private Optional<String> bisectedBranch() throws IOException {
    String name =
        files.text(own.resolve("BISECT_START"), RefFiles.MAX_REF_BYTES).orElse("").strip();
    boolean valid = ObjectId.at(name, 0).isEmpty() && RefName.isValid(BRANCHES + name);
    return valid ? Optional.of(name) : Optional.empty();
  }

  private Operation counted(Operation.Kind kind, String folder, String step, String total)
      throws IOException {
    return new Operation(
        kind, number(folder + "/" + step), number(folder + "/" + total), branch(folder));
  }

  private OptionalInt number(String name) throws IOException {
    String digits = files.text(own.resolve(name), MAX_NUMBER_BYTES).orElse("").strip();
    try {
      int number = Integer.parseInt(digits);
      return number < 0 ? OptionalInt.empty() : OptionalInt.of(number);
    } catch (NumberFormatException notANumber) {
      return OptionalInt.empty();
    }
  }

  /// {@return the branch being rebased; `HEAD` is detached during a rebase}
  private Optional<String> branch(String folder) throws IOException {
    Path file = own.resolve(folder).resolve("head-name");
    String name = files.text(file, RefFiles.MAX_REF_BYTES).orElse("").strip();
    return name.startsWith(BRANCHES) && RefName.isValid(name)
        ? Optional.of(RefName.shortened(name))
        : Optional.empty();
  }

  /// {@return an operation over several commits that stopped between two of them}
  private Optional<Operation> sequence() throws IOException {
    if (!isDirectory("sequencer")) {
      return Optional.empty();
    }
    String next = files.text(own.resolve("sequencer/todo"), MAX_NUMBER_BYTES).orElse("");
    if (next.startsWith("pick ") || next.startsWith("p ")) {
      return Optional.of(Operation.of(CHERRY_PICK));
    }
    return next.startsWith("revert ") ? Optional.of(Operation.of(REVERT)) : Optional.empty();
  }

  private boolean exists(String name) {
    return files.facts(own.resolve(name)).isPresent();
  }

  private boolean isDirectory(String name) {
    Optional<FileFacts> facts = files.facts(own.resolve(name));
    return facts.isPresent() && facts.get().isDirectory();
  }
}
