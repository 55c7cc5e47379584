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
/// The repository is named by `-C` alone: told the git directory itself, git would skip its check
/// of the owner.
final class GitCommand {
  private static final int MAX_MESSAGE = 120;

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
          // The user's configuration may ask for traces, into any file.
          Map.entry("GIT_TRACE2", "0"),
          Map.entry("GIT_TRACE2_EVENT", "0"),
          Map.entry("GIT_TRACE2_PERF", "0"),
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

  /// {@return the command that prints the top directory and the git directory, a line each}
  static Command topLevel(Path git, Path top, Path home) {
    return hardened(git, top, home, Map.of(), "rev-parse", "--show-toplevel", "--absolute-git-dir");
  }

  /// {@return the command that prints what {@link FilterNames} reads}
  ///
  /// The pattern ends after a filter's section: a dot would not stand for bytes that are no UTF-8,
  /// and a filter of such a name would go unseen.
  ///
  /// @param overrides settings in the environment
  static Command filters(Path git, Path top, Path home, Map<String, String> overrides) {
    return hardened(
        git,
        top,
        home,
        overrides,
        "config",
        "--null",
        "--show-scope",
        "--name-only",
        "--get-regexp",
        "^(filter\\.|core\\.worktree$)");
  }

  /// {@return the command that prints what {@link GitStatusParser} reads}
  ///
  /// @param git the program
  /// @param top the worktree's top directory
  /// @param home where the user's own configuration is found
  /// @param overrides settings in the environment
  /// @param untracked whether files that git does not know are looked for
  static Command status(
      Path git, Path top, Path home, Map<String, String> overrides, boolean untracked) {
    return hardened(
        git,
        top,
        home,
        overrides,
        "status",
        "--porcelain=v2",
        "--branch",
        "--show-stash",
        "-z",
        untracked ? "--untracked-files=normal" : "--untracked-files=no",
        "--ignore-submodules=all",
        "--no-renames");
  }

  /// {@return the command that prints which of some tags are at a commit, a name on each line}
  ///
  /// @param oid the commit
  /// @param names in full
  static Command tags(Path git, Path top, Path home, String oid, List<String> names) {
    List<String> arguments =
        new ArrayList<>(List.of("for-each-ref", "--points-at=" + oid, "--format=%(refname)", "--"));
    arguments.addAll(names);
    return hardened(git, top, home, Map.of(), arguments.toArray(new String[0]));
  }

  /// {@return the command that goes well where a pseudo ref such as `CHERRY_PICK_HEAD` is there}
  static Command pseudoRef(Path git, Path top, Path home, String name) {
    return hardened(git, top, home, Map.of(), "rev-parse", "--quiet", "--verify", name);
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
    return end <= MAX_MESSAGE
        ? "git says: " + said.substring(0, end)
        : "git says: " + said.substring(0, MAX_MESSAGE) + "…";
  }

  private static Command hardened(
      Path git, Path top, Path home, Map<String, String> overrides, String... command) {
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
    environment.putAll(overrides);
    return Command.of(git, arguments.toArray(new String[0])).in(environment);
  }
}
