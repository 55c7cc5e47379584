package statusline.module.git;

import java.nio.file.Path;
import statusline.api.CommandOutput;
import statusline.tck.FakeCommands;
import statusline.tck.Sessions;
import statusline.tck.Situation;

/// A repository in memory, on `main`, and a git that speaks of it.
final class FakeRepository {
  static final Path TOP = Path.of("/home/dev/w1");
  static final Path GIT = TOP.resolve(".git");
  static final String OID = "1a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d";

  private static final String STATUS =
      """
      # branch.oid %s
      # branch.head main
      # branch.upstream origin/main
      # branch.ab +2 -1
      1 .M N... 100644 100644 100644 aa aa unstaged.txt
      ? untracked.txt
      """
          .formatted(OID)
          .replace('\n', '\0');

  private FakeRepository() {}

  /// {@return a session in the top directory}
  static Situation situation() {
    return situation(TOP.toString());
  }

  /// {@return a session in a directory of the worktree}
  static Situation situation(String directory) {
    Situation situation = withoutGit(directory);
    answer(situation, "rev-parse", topLevel());
    answer(situation, "config", FakeCommands.complains(1, ""));
    answer(situation, "status", status());
    return situation;
  }

  /// {@return where git says the worktree is}
  private static CommandOutput topLevel() {
    return FakeCommands.says(TOP + "\n" + GIT + "\n");
  }

  /// {@return the status}
  static CommandOutput status() {
    return FakeCommands.says(STATUS);
  }

  /// {@return a session on a machine without git}
  static Situation withoutGit() {
    return withoutGit(TOP.toString());
  }

  private static Situation withoutGit(String directory) {
    Situation situation =
        Situation.of(Sessions.changed(Sessions.fresh(), "/workspace/current_dir", directory));
    situation.files().putDirectory(GIT.resolve("objects"));
    situation.files().putDirectory(GIT.resolve("refs/tags"));
    situation.files().put(GIT.resolve("HEAD"), "ref: refs/heads/main\n");
    situation.files().put(GIT.resolve("refs/heads/main"), OID + "\n");
    return situation;
  }

  /// Prepares what git says to one of its commands.
  static void answer(Situation situation, String command, CommandOutput output) {
    situation.commands().answerIf(asked -> asked.arguments().contains(command), "git", output);
  }
}
