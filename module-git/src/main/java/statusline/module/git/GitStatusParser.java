package statusline.module.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalInt;

/// A parser for the output of `git status --porcelain=v2 --branch --show-stash -z`.
///
/// Each field ends with a NUL. Only the first bytes of a changed path are read, so path names,
/// which may contain any byte, are never decoded, except those of submodules. Unknown kinds of
/// lines are ignored.
final class GitStatusParser {
  private static final int FIELDS_BEFORE_PATH = 8;

  private final byte[] output;
  private final boolean withUntracked;
  private final IgnoredSubmodules ignored;
  private String branch = "";
  private String oid = "";
  private Optional<Upstream> upstream = Optional.empty();
  private OptionalInt stashes = OptionalInt.empty();
  private int tracked;
  private int staged;
  private int unstaged;
  private int untracked;
  private int conflicted;

  private GitStatusParser(byte[] output, boolean withUntracked, IgnoredSubmodules ignored) {
    this.output = output;
    this.withUntracked = withUntracked;
    this.ignored = ignored;
  }

  /// {@return the status}
  ///
  /// @param output output of git
  /// @param withUntracked whether git looked for untracked files
  /// @param ignored asked only about submodules that have changed in the worktree
  /// @throws IOException if the output is not a status
  static GitStatus parse(byte[] output, boolean withUntracked, IgnoredSubmodules ignored)
      throws IOException, InterruptedException {
    return new GitStatusParser(output, withUntracked, ignored).status();
  }

  private GitStatus status() throws IOException, InterruptedException {
    int start = 0;
    while (start < output.length) {
      int end = end(start);
      field(start, end);
      // The old path of a rename is a field of its own.
      start = output[start] == '2' ? end(end + 1) + 1 : end + 1;
    }
    if (branch.isEmpty()) {
      throw unreadable();
    }
    OptionalInt unknown = withUntracked ? OptionalInt.of(untracked) : OptionalInt.empty();
    return new GitStatus(head(), upstream, tracked, staged, unstaged, unknown, conflicted, stashes);
  }

  private Head head() {
    if (oid.equals("(initial)")) {
      return Head.unborn(branch);
    }
    return branch.equals("(detached)") ? Head.detached(oid) : Head.on(branch, oid);
  }

  private int end(int start) {
    int end = start;
    while (end < output.length && output[end] != 0) {
      end++;
    }
    return end;
  }

  private void field(int start, int end) throws IOException, InterruptedException {
    switch (output[start]) {
      case '#' -> header(new String(output, start, end - start, StandardCharsets.UTF_8));
      case '1', '2' -> changed(start, end);
      case 'u' -> conflicted++;
      case '?' -> untracked++;
      default -> {}
    }
  }

  /// Parses `1 XY …`: X is the state in the index, Y in the worktree, and a dot means unchanged.
  private void changed(int start, int end) throws IOException, InterruptedException {
    if (end - start < 4) {
      throw unreadable();
    }
    boolean inIndex = output[start + 2] != '.';
    boolean inWorktree = output[start + 3] != '.' && !isIgnored(start, end);
    tracked += inIndex || inWorktree ? 1 : 0;
    staged += inIndex ? 1 : 0;
    unstaged += inWorktree ? 1 : 0;
  }

  /// {@return whether a change is that of a submodule that the configuration ignores}
  ///
  /// Git prints `1 XY S… mH mI mW hH hI path`; a rename has one more field before the path.
  private boolean isIgnored(int start, int end) throws IOException, InterruptedException {
    if (end - start < 6 || output[start + 5] != 'S') {
      return false;
    }
    int fields = output[start] == '2' ? FIELDS_BEFORE_PATH + 1 : FIELDS_BEFORE_PATH;
    int path = start;
    for (int spaces = 0; spaces < fields && path < end; path++) {
      spaces += output[path] == ' ' ? 1 : 0;
    }
    return ignored.contains(new String(output, path, end - path, StandardCharsets.ISO_8859_1));
  }

  private void header(String line) throws IOException {
    if (line.startsWith("# branch.oid ")) {
      oid = line.substring("# branch.oid ".length());
    } else if (line.startsWith("# branch.head ")) {
      branch = line.substring("# branch.head ".length());
    } else if (line.startsWith("# branch.upstream ")) {
      upstream = Optional.of(Upstream.gone(line.substring("# branch.upstream ".length())));
    } else if (line.startsWith("# branch.ab ") && upstream.isPresent()) {
      upstream = Optional.of(apart(upstream.get().name(), line, "# branch.ab ".length()));
    } else if (line.startsWith("# stash ")) {
      stashes = OptionalInt.of(count(line.substring("# stash ".length())));
    }
  }

  /// Parses `+2 -1`.
  private static Upstream apart(String name, String line, int start) throws IOException {
    int minus = line.indexOf(" -", start);
    if (minus < 0 || line.charAt(start) != '+') {
      throw unreadable();
    }
    return Upstream.of(
        name, count(line.substring(start + 1, minus)), count(line.substring(minus + 2)));
  }

  private static int count(String digits) throws IOException {
    try {
      int count = Integer.parseInt(digits);
      if (count >= 0) {
        return count;
      }
    } catch (NumberFormatException notANumber) {
      // Reported below.
    }
    throw unreadable();
  }

  private static IOException unreadable() {
    return new IOException("git printed something that is not its status");
  }
}
