import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import shared.GitSession;

/// Checks that a change in a repository is shown by the next line, and times that line.
///
/// A commit changes the distance to the upstream, a stash the number of stashes, and a switch the
/// branch.
///
/// `java benchmarks/GitChanges.java [ROUNDS]`, from the root of a checkout whose image is built.
public final class GitChanges {
  private GitChanges() {}

  public static void main(String[] arguments) throws Exception {
    int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 50;
    Path scratch = Files.createTempDirectory("statusline-benchmark");
    Path work = Files.createDirectories(scratch.resolve("src/work"));
    var session = new GitSession(scratch, work, "/usr/local/bin:/usr/bin:/bin");
    try {
      GitSession.git(work, "init", "--quiet", "--initial-branch=main");
      Files.writeString(work.resolve("file"), "0");
      GitSession.git(work, "add", "file");
      GitSession.git(work, "commit", "--quiet", "-m", "0");
      GitSession.git(work, "switch", "--quiet", "--create", "topic0", "--track", "main");
      while (!session.line().text().contains("topic0")) {
        Thread.sleep(100);
      }
      run(session, work, rounds);
    } finally {
      session.stop();
      session.clean();
    }
  }

  private static void run(GitSession session, Path work, int rounds) throws Exception {
    var switched = new ChangeCounts("switch", rounds);
    var committed = new ChangeCounts("commit", rounds);
    var stashed = new ChangeCounts("stash", rounds);
    for (int i = 1; i <= rounds; i++) {
      GitSession.git(work, "switch", "--quiet", "--create", "topic" + i, "--track", "main");
      switched.add(session.line(), "topic" + i);
      GitSession.git(work, "commit", "--quiet", "--allow-empty", "-m", "x");
      committed.add(session.line(), "↑1");
      Files.writeString(work.resolve("file"), "change " + i);
      GitSession.git(work, "stash", "--quiet");
      stashed.add(session.line(), "⚑" + i);
    }
    switched.print();
    committed.print();
    stashed.print();
  }

  /// The results of one kind of change.
  private static final class ChangeCounts {
    private final String name;
    private final double[] millis;
    private int count;
    private int shown;
    private String last = "";

    ChangeCounts(String name, int rounds) {
      this.name = name;
      this.millis = new double[rounds];
    }

    void add(GitSession.Line line, String expected) {
      millis[count++] = line.millis();
      last = line.text();
      if (line.text().contains(expected)) {
        shown++;
      }
    }

    void print() {
      Arrays.sort(millis);
      System.out.printf(
          Locale.ROOT,
          "%-8s on the next line %d of %d, median %.1f ms, max %.1f ms   %s%n",
          name,
          shown,
          count,
          millis[count / 2],
          millis[count - 1],
          last);
    }
  }
}
