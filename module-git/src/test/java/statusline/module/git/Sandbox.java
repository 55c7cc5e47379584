package statusline.module.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import statusline.api.Command;
import statusline.api.CommandOutput;
import statusline.tck.ModuleProbe;
import statusline.tck.Sessions;
import statusline.tck.Situation;

/// The git of this machine, with a home in a temporary folder and no other configuration.
final class Sandbox {
  private final Path home;
  private final Path git;

  Sandbox(Path home) {
    this.home = home;
    this.git = onPath("git");
  }

  /// {@return what the data module makes of what git really says of a worktree}
  GitState state(Path top) throws Exception {
    CommandOutput status = execute(GitCommand.status(git, top, home));
    Situation situation =
        Situation.of(Sessions.changed(Sessions.fresh(), "/workspace/current_dir", top.toString()));
    situation.files().putDirectory(top.resolve(".git"));
    situation.commands().answer(status, "git");
    return ModuleProbe.of(new GitModule(), situation).value();
  }

  /// {@return what git printed, which went well}
  String run(Path directory, String... arguments) throws Exception {
    CommandOutput output = tryToRun(directory, arguments);
    if (output.exitCode() != 0) {
      throw new AssertionError(String.join(" ", arguments) + ": " + output.complaint());
    }
    return output.text();
  }

  CommandOutput tryToRun(Path directory, String... arguments) throws Exception {
    List<String> all = new ArrayList<>(List.of("-C", directory.toString()));
    all.addAll(List.of(arguments));
    return execute(
        Command.of(git, all.toArray(new String[0]))
            .in(
                Map.of(
                    "HOME", home.toString(),
                    "LC_ALL", "C.UTF-8",
                    "GIT_CONFIG_NOSYSTEM", "1",
                    "GIT_AUTHOR_NAME", "Dev",
                    "GIT_AUTHOR_EMAIL", "dev@example.org",
                    "GIT_COMMITTER_NAME", "Dev",
                    "GIT_COMMITTER_EMAIL", "dev@example.org")));
  }

  private CommandOutput execute(Command command) throws Exception {
    List<String> line = new ArrayList<>(List.of(command.program().toString()));
    line.addAll(command.arguments());
    Path complaint = Files.createTempFile(home, "stderr", ".txt");
    ProcessBuilder builder = new ProcessBuilder(line).directory(Path.of("/").toFile());
    builder.environment().clear();
    builder.environment().put("PATH", "/usr/local/bin:/usr/bin:/bin");
    builder.environment().putAll(command.environment());
    builder.redirectError(complaint.toFile());
    Process process = builder.start();
    process.getOutputStream().close();
    byte[] output = process.getInputStream().readAllBytes();
    int exitCode = process.waitFor();
    String said = Files.readString(complaint, StandardCharsets.UTF_8);
    Files.delete(complaint);
    return CommandOutput.of(exitCode, output, said);
  }

  private static Path onPath(String program) {
    for (String directory : System.getenv("PATH").split(":", -1)) {
      Path candidate = Path.of(directory, program);
      if (candidate.isAbsolute() && Files.isExecutable(candidate)) {
        return candidate;
      }
    }
    throw new AssertionError(new IOException(program + " is not installed"));
  }
}
