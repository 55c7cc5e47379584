package statusline.module.git;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import statusline.api.Command;

/// How git is run in a repository that is not trusted: nothing that its configuration names runs,
/// nothing is fetched, nothing is locked, nobody is asked.
///
/// The repository is named by `-C` alone: with `--git-dir` git would skip its check of the owner.
final class GitCommand {
  private static final int LONGEST_REFUSAL = 120;

  private static final List<String> COMMON =
      List.of(
          // A command, or a daemon that is started on its own.
          "core.fsmonitor=false",
          "core.hooksPath=/dev/null",
          "core.pager=cat",
          // A bare repository planted in a worktree brings its own configuration.
          "safe.bareRepository=explicit",
          // The environment says the same, but not to an old git.
          "protocol.allow=never",
          "core.sshCommand=/bin/false",
          "credential.helper=",
          "core.askPass=/bin/false",
          "submodule.recurse=false",
          "status.submoduleSummary=false",
          "diff.external=",
          "log.showSignature=false",
          "gc.auto=0",
          "maintenance.auto=false");

  private static final Map<String, String> ENVIRONMENT =
      Map.ofEntries(
          Map.entry("LC_ALL", "C.UTF-8"),
          // No index.lock and no refreshed index, so that we never stand in the user's way.
          Map.entry("GIT_OPTIONAL_LOCKS", "0"),
          Map.entry("GIT_TERMINAL_PROMPT", "0"),
          Map.entry("GIT_ASKPASS", "/bin/false"),
          Map.entry("SSH_ASKPASS", "/bin/false"),
          // A partial clone would fetch what it lacks.
          Map.entry("GIT_SSH_COMMAND", "/bin/false"),
          Map.entry("GIT_ALLOW_PROTOCOL", "none"),
          Map.entry("GIT_PROTOCOL_FROM_USER", "0"),
          Map.entry("GIT_NO_LAZY_FETCH", "1"),
          Map.entry("GIT_PAGER", "cat"),
          Map.entry("GIT_EDITOR", ":"),
          Map.entry("GIT_ATTR_NOSYSTEM", "1"),
          Map.entry("GIT_NO_REPLACE_OBJECTS", "1"));

  private GitCommand() {}

  /// {@return the command that prints what {@link GitStatusParser} reads}
  ///
  /// @param git the program
  /// @param top the worktree's top directory
  /// @param home where the user's own configuration is found
  static Command status(Path git, Path top, Path home) {
    return hardened(
        git,
        top,
        home,
        "status",
        "--porcelain=v2",
        "--branch",
        "-z",
        "--untracked-files=normal",
        "--ignore-submodules=all",
        "--no-renames");
  }

  /// {@return why git refused: the first line of its complaint, shortened}
  static String refusal(int exitCode, String complaint) {
    String said = complaint.strip();
    int end = 0;
    while (end < said.length() && !Character.isISOControl(said.charAt(end))) {
      end++;
    }
    if (end == 0) {
      return "git ended with exit code " + exitCode;
    }
    return end <= LONGEST_REFUSAL
        ? "git says: " + said.substring(0, end)
        : "git says: " + said.substring(0, LONGEST_REFUSAL) + "…";
  }

  private static Command hardened(Path git, Path top, Path home, String... command) {
    List<String> arguments = new ArrayList<>();
    arguments.add("--no-pager");
    arguments.add("--no-optional-locks");
    arguments.add("--literal-pathspecs");
    arguments.add("-C");
    arguments.add(top.toString());
    for (String setting : COMMON) {
      arguments.add("-c");
      arguments.add(setting);
    }
    arguments.addAll(List.of(command));
    Map<String, String> environment = new HashMap<>(ENVIRONMENT);
    environment.put("HOME", home.toString());
    return Command.of(git, arguments.toArray(new String[0])).in(environment);
  }
}
