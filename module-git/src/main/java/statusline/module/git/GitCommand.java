package statusline.module.git;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import statusline.api.Command;

/// Commands that are safe in an untrusted repository.
///
/// Git runs no program named by the repository's configuration, fetches nothing, takes no locks and
/// never prompts. Only `-C` selects the repository: if it were given the git directory, git would
/// skip its check of the owner.
final class GitCommand {
  /// The file of a worktree that names its submodules.
  static final String MODULES = ".gitmodules";

  private static final int MAX_MESSAGE = 120;

  private static final List<String> COMMON =
      List.of(
          // Runs a command, or starts a daemon.
          "core.fsmonitor=false",
          "core.hooksPath=/dev/null",
          "core.pager=cat",
          // A bare repository inside a worktree has a configuration of its own.
          "safe.bareRepository=explicit",
          // Old versions of git ignore the environment variables with the same effect.
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
          // No index.lock and no index refresh, so that the user's commands never fail.
          Map.entry("GIT_OPTIONAL_LOCKS", "0"),
          // The user's configuration may write traces to any file.
          Map.entry("GIT_TRACE2", "0"),
          Map.entry("GIT_TRACE2_EVENT", "0"),
          Map.entry("GIT_TRACE2_PERF", "0"),
          Map.entry("GIT_TERMINAL_PROMPT", "0"),
          Map.entry("GIT_ASKPASS", "/bin/false"),
          Map.entry("SSH_ASKPASS", "/bin/false"),
          // A partial clone would fetch missing objects.
          Map.entry("GIT_SSH_COMMAND", "/bin/false"),
          Map.entry("GIT_ALLOW_PROTOCOL", "none"),
          Map.entry("GIT_PROTOCOL_FROM_USER", "0"),
          Map.entry("GIT_NO_LAZY_FETCH", "1"),
          Map.entry("GIT_PAGER", "cat"),
          Map.entry("GIT_EDITOR", ":"));

  private GitCommand() {}

  /// {@return the command that prints the top directory and the git directory, one per line}
  static Command topLevel(Path git, Path top, Path home) {
    return hardened(git, top, home, Map.of(), "rev-parse", "--show-toplevel", "--absolute-git-dir");
  }

  /// {@return the command that prints the values of `safe.directory` in a file, each followed by a
  /// NUL}
  ///
  /// @param file a configuration file, whose includes are not read
  static Command safeDirectories(Path git, Path file, Path home) {
    return settingsIn(file, git, Path.of("/"), home, "--get-all", "safe.directory");
  }

  /// {@return the command whose output {@link FilterNames} parses}
  ///
  /// The pattern ends after the section name because a dot does not match bytes that are not UTF-8.
  ///
  /// @param overrides environment variables that override settings
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

  /// {@return the command that prints the settings in `.gitmodules`, for {@link IgnoredSubmodules}}
  static Command modules(Path git, Path top, Path home) {
    return settingsIn(top.resolve(MODULES), git, top, home, "--get-regexp", "^submodule\\.");
  }

  private static Command settingsIn(
      Path file, Path git, Path directory, Path home, String query, String name) {
    return hardened(
        git,
        directory,
        home,
        Map.of(),
        "config",
        "--file",
        file.toString(),
        "--no-includes",
        "--null",
        query,
        name);
  }

  /// {@return the command that prints the settings about submodules, for {@link IgnoredSubmodules}}
  static Command submodules(Path git, Path top, Path home) {
    return hardened(
        git,
        top,
        home,
        Map.of(),
        "config",
        "--null",
        "--get-regexp",
        "^(submodule\\.|diff\\.ignoresubmodules$)");
  }

  /// {@return the command whose output {@link GitStatusParser} parses}
  ///
  /// @param git the program
  /// @param top top directory of the worktree
  /// @param home home directory, which contains the user's configuration
  /// @param overrides environment variables that override settings
  /// @param untracked whether to look for untracked files as `status.showUntrackedFiles` says
  static Command status(
      Path git, Path top, Path home, Map<String, String> overrides, boolean untracked) {
    List<String> arguments =
        new ArrayList<>(List.of("status", "--porcelain=v2", "--branch", "--show-stash", "-z"));
    if (!untracked) {
      arguments.add("--untracked-files=no");
    }
    // Compares the commit of a submodule, but starts no git there.
    arguments.add("--ignore-submodules=dirty");
    return hardened(git, top, home, overrides, arguments.toArray(new String[0]));
  }

  /// {@return the command that prints the short name of the tag of a commit that has precedence}
  ///
  /// A valid ref name contains no character with a meaning in a pattern.
  ///
  /// @param oid the commit
  /// @param names full names of the tags to look at, or none for all tags
  static Command tag(Path git, Path top, Path home, String oid, List<String> names) {
    List<String> arguments = new ArrayList<>(List.of("describe", "--exact-match", "--tags"));
    for (String name : names) {
      arguments.add("--match=" + TagFiles.shortened(name));
    }
    arguments.add(oid);
    return hardened(git, top, home, Map.of(), arguments.toArray(new String[0]));
  }

  /// {@return the command that succeeds if a ref exists}
  ///
  /// @param name full name of the ref, or a pseudo ref such as `CHERRY_PICK_HEAD`
  static Command ref(Path git, Path top, Path home, String name) {
    return hardened(git, top, home, Map.of(), "rev-parse", "--quiet", "--verify", name);
  }

  /// {@return the message for a failed command: the truncated error in its error output}
  static String refusal(int exitCode, String complaint) {
    String text = ErrorText.of(complaint);
    if (text.isEmpty()) {
      return "git ended with exit code " + exitCode;
    }
    return text.length() <= MAX_MESSAGE
        ? "git says: " + text
        : "git says: " + text.substring(0, MAX_MESSAGE) + "…";
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
