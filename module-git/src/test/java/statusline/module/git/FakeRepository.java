package statusline.module.git;

import java.nio.file.Path;
import statusline.api.CommandOutput;
import statusline.tck.FakeCommands;
import statusline.tck.FakeEnvironment;
import statusline.tck.Sessions;

/// A repository in memory, on `main`, and a fake git for it.
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
  static FakeEnvironment environment() {
    return environment(TOP.toString());
  }

  /// {@return a session in a directory of the worktree}
  static FakeEnvironment environment(String directory) {
    FakeEnvironment environment = withoutGit(directory);
    answer(environment, "rev-parse", topLevel());
    answer(environment, "config", FakeCommands.complains(1, ""));
    answer(environment, "status", status());
    return environment;
  }

  /// {@return the output with the worktree's top directory}
  private static CommandOutput topLevel() {
    return FakeCommands.says(TOP + "\n" + GIT + "\n");
  }

  /// {@return the output with the status}
  static CommandOutput status() {
    return FakeCommands.says(STATUS);
  }

  /// {@return a session on a machine without git}
  static FakeEnvironment withoutGit() {
    return withoutGit(TOP.toString());
  }

  private static FakeEnvironment withoutGit(String directory) {
    FakeEnvironment environment =
        FakeEnvironment.of(Sessions.changed(Sessions.fresh(), "/workspace/current_dir", directory));
    environment.files().putDirectory(Path.of(directory));
    environment.files().putDirectory(GIT.resolve("objects"));
    environment.files().putDirectory(GIT.resolve("refs/tags"));
    environment.files().put(GIT.resolve("HEAD"), "ref: refs/heads/main\n");
    environment.files().put(GIT.resolve("refs/heads/main"), OID + "\n");
    return environment;
  }

  /// Sets the output of one git command.
  static void answer(FakeEnvironment environment, String command, CommandOutput output) {
    environment.commands().answerIf(asked -> asked.arguments().contains(command), "git", output);
  }
}
