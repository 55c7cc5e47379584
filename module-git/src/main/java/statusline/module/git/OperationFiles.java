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

/// The traces that an operation under way leaves in a worktree's own git directory.
///
/// Where there are several, the one comes first that has to be ended last: a rebase that stopped at
/// a merge is a rebase, a bisection that stopped at a revert is a revert.
final class OperationFiles {
  /// Files and directories whose coming and going begins and ends an operation.
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
  private static final int MAX_DIGITS = 9;

  private final FileAccess files;
  private final Path own;

  OperationFiles(FileAccess files, Path own) {
    this.files = files;
    this.own = own;
  }

  /// {@return what is under way}
  /// @throws IOException when a file is there and cannot be read
  Optional<Operation> read() throws IOException {
    if (isDirectory("rebase-merge")) {
      return Optional.of(stepwise(REBASE, "rebase-merge", "msgnum", "end"));
    }
    if (isDirectory("rebase-apply")) {
      boolean mails = !isThere("rebase-apply/rebasing") && isThere("rebase-apply/applying");
      return Optional.of(stepwise(mails ? AM : REBASE, "rebase-apply", "next", "last"));
    }
    if (isThere("MERGE_HEAD")) {
      return Optional.of(Operation.of(MERGE));
    }
    if (isThere("CHERRY_PICK_HEAD")) {
      return Optional.of(Operation.of(CHERRY_PICK));
    }
    if (isThere("REVERT_HEAD")) {
      return Optional.of(Operation.of(REVERT));
    }
    Optional<Operation> series = series();
    return series.isEmpty() && isThere("BISECT_LOG") ? Optional.of(Operation.of(BISECT)) : series;
  }

  private Operation stepwise(Operation.Kind kind, String folder, String step, String total)
      throws IOException {
    return new Operation(
        kind, number(folder + "/" + step), number(folder + "/" + total), branch(folder));
  }

  private OptionalInt number(String name) throws IOException {
    String digits = files.text(own.resolve(name), MAX_NUMBER_BYTES).orElse("").strip();
    if (digits.isEmpty() || digits.length() > MAX_DIGITS) {
      return OptionalInt.empty();
    }
    int number = 0;
    for (int i = 0; i < digits.length(); i++) {
      if (digits.charAt(i) < '0' || digits.charAt(i) > '9') {
        return OptionalInt.empty();
      }
      number = 10 * number + digits.charAt(i) - '0';
    }
    return OptionalInt.of(number);
  }

  /// {@return the branch being rebased: `HEAD` is on none until that is done}
  private Optional<String> branch(String folder) throws IOException {
    Path file = own.resolve(folder).resolve("head-name");
    String name = files.text(file, RefFiles.MAX_REF_BYTES).orElse("").strip();
    return name.startsWith(BRANCHES) && RefName.isValid(name)
        ? Optional.of(RefName.shortened(name))
        : Optional.empty();
  }

  /// {@return an operation over several commits, between two of them}
  private Optional<Operation> series() throws IOException {
    if (!isDirectory("sequencer")) {
      return Optional.empty();
    }
    String next = files.text(own.resolve("sequencer/todo"), MAX_NUMBER_BYTES).orElse("");
    if (next.startsWith("pick ") || next.startsWith("p ")) {
      return Optional.of(Operation.of(CHERRY_PICK));
    }
    return next.startsWith("revert ") ? Optional.of(Operation.of(REVERT)) : Optional.empty();
  }

  private boolean isThere(String name) {
    return files.facts(own.resolve(name)).isPresent();
  }

  private boolean isDirectory(String name) {
    Optional<FileFacts> facts = files.facts(own.resolve(name));
    return facts.isPresent() && facts.get().isDirectory();
  }
}
