import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import shared.GitSession;

/// Checks that a change in a repository is shown by the next line, and times that line.
///
/// A commit changes the distance to the upstream, a stash the number of stashes, and a switch the
/// branch. With `--edited`, the host edits a tracked file of a repository with a number of files:
/// each document has more added lines than the one before. A line that is late must show the old
/// count with a mark, and the line after the fetch the new one.
///
/// `java benchmarks/GitChanges.java [ROUNDS]` or `java benchmarks/GitChanges.java --edited [ROUNDS
/// [FILES]]`, from the root of a checkout whose image is built.
public final class GitChanges {
  private GitChanges() {}

  public static void main(String[] arguments) throws Exception {
    if (arguments.length > 0 && arguments[0].equals("--edited")) {
      int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100;
      EditedByHost.run(rounds, arguments.length > 2 ? Integer.parseInt(arguments[2]) : 2_000);
      return;
    }
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

  /// Edits by the host.
  private static final class EditedByHost {
    private static final String STALE = "!";

    static void run(int rounds, int files) throws Exception {
      Path scratch = Files.createTempDirectory("statusline-benchmark");
      Path work = Files.createDirectories(scratch.resolve("src/work"));
      var session = new GitSession(scratch, work, "/usr/local/bin:/usr/bin:/bin");
      try {
        create(work, files);
        while (!session.line().text().contains("main") || session.line().text().contains("●…")) {
          Thread.sleep(100);
        }
        edit(session, work, rounds, files);
      } finally {
        session.stop();
        session.clean();
      }
    }

    private static void create(Path work, int files) throws Exception {
      GitSession.git(work, "init", "--quiet", "--initial-branch=main");
      for (int i = 0; i < files; i++) {
        Path folder = Files.createDirectories(work.resolve("d" + i / 100));
        Files.writeString(folder.resolve("f" + i), "0\n");
      }
      GitSession.git(work, "add", ".");
      GitSession.git(work, "commit", "--quiet", "-m", "0");
    }

    /// Each round changes one more file.
    private static void edit(GitSession session, Path work, int rounds, int files)
        throws Exception {
      int right = 0;
      int marked = 0;
      int rightAfterwards = 0;
      var millis = new double[rounds];
      for (int i = 1; i <= rounds; i++) {
        Files.writeString(work.resolve("d" + i / 100).resolve("f" + i), "changed\n");
        GitSession.Line line = session.line(i);
        millis[i - 1] = line.millis();
        if (shows(line, i)) {
          right++;
        } else {
          marked += line.text().contains(STALE) ? 1 : 0;
          Thread.sleep(2_000);
          rightAfterwards += shows(session.line(i), i) ? 1 : 0;
        }
      }
      Arrays.sort(millis);
      System.out.printf(
          Locale.ROOT,
          "edited by the host, %d files: right on the next line %d of %d; late %d, of them marked"
              + " %d and right on the line after %d; median %.1f ms, max %.1f ms%n",
          files,
          right,
          rounds,
          rounds - right,
          marked,
          rightAfterwards,
          millis[rounds / 2],
          millis[rounds - 1]);
    }

    private static boolean shows(GitSession.Line line, int changes) {
      return (line.text() + " ").contains("●" + changes + " ");
    }
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
