package statusline.module.git;

import java.util.List;

/// The status of a repository, parsed from git's output without `-z`, unlike the data module does.
record Reference(
    String branch,
    String oid,
    String upstream,
    String apart,
    int staged,
    int unstaged,
    int untracked,
    int conflicted,
    int stashes) {

  static final String[] STATUS = {
    "status", "--porcelain=v2", "--branch", "--show-stash", "--ignore-submodules=dirty"
  };

  static Reference of(String output) {
    List<String> lines = List.of(output.split("\n"));
    return new Reference(
        header(lines, "branch.head"),
        header(lines, "branch.oid"),
        header(lines, "branch.upstream"),
        header(lines, "branch.ab"),
        count(lines, "[12] [^.].*"),
        count(lines, "[12] .[^.].*"),
        count(lines, "\\? .*"),
        count(lines, "u .*"),
        header(lines, "stash").isEmpty() ? 0 : Integer.parseInt(header(lines, "stash")));
  }

  static Reference of(GitState state) {
    Counts counts = state.counts().orElseThrow();
    String upstream = counts.upstream().map(Upstream::name).orElse("");
    String apart =
        counts
            .upstream()
            .filter(followed -> followed.ahead().isPresent())
            .map(
                followed -> "+" + followed.ahead().getAsInt() + " -" + followed.behind().getAsInt())
            .orElse("");
    return new Reference(
        branch(state.head()),
        oid(state.head()),
        upstream,
        apart,
        counts.staged(),
        counts.unstaged(),
        counts.untracked().orElseThrow(),
        counts.conflicted(),
        counts.stashes());
  }

  static String branch(Head head) {
    return head.isDetached() ? "(detached)" : head.branch();
  }

  static String oid(Head head) {
    return head.unborn() ? "(initial)" : head.oid().orElse("unknown");
  }

  private static String header(List<String> lines, String name) {
    String start = "# " + name + " ";
    return lines.stream()
        .filter(line -> line.startsWith(start))
        .map(line -> line.substring(start.length()))
        .findFirst()
        .orElse("");
  }

  private static int count(List<String> lines, String pattern) {
    return (int) lines.stream().filter(line -> line.matches(pattern)).count();
  }
}
