package statusline.module.git;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import statusline.api.Command;

class GitCommandTest {
  private static final Path GIT = Path.of("/usr/bin/git");
  private static final Path TOP = Path.of("/home/dev/w1");
  private static final Path HOME = Path.of("/home/dev");
  private static final Command STATUS = GitCommand.status(GIT, TOP, HOME, Map.of(), true);

  @Test
  void statusCommandHasExpectedArguments() {
    String arguments = String.join(" ", STATUS.arguments());

    assertEquals(Path.of("/usr/bin/git"), STATUS.program());
    assertTrue(
        arguments.startsWith(
            "--no-pager --no-optional-locks --literal-pathspecs -C /home/dev/w1 -c"));
    assertTrue(
        arguments.endsWith(
            " status --porcelain=v2 --branch --show-stash -z" + " --ignore-submodules=dirty"));
  }

  @Test
  void allCommandsHaveSameOptions() {
    for (Command command :
        List.of(
            GitCommand.topLevel(GIT, TOP, HOME),
            GitCommand.filters(GIT, TOP, HOME, Map.of()),
            GitCommand.modules(GIT, TOP, HOME),
            GitCommand.submodules(GIT, TOP, HOME),
            GitCommand.tag(GIT, TOP, HOME, "1a2b", List.of("refs/tags/v1")),
            GitCommand.ref(GIT, TOP, HOME, "CHERRY_PICK_HEAD"))) {
      int common = STATUS.arguments().indexOf("status");
      assertEquals(STATUS.arguments().subList(0, common), command.arguments().subList(0, common));
      assertEquals(STATUS.environment(), command.environment());
    }
  }

  @Test
  void otherCommandsHaveExpectedArguments() {
    assertEquals(
        "rev-parse --show-toplevel --absolute-git-dir", own(GitCommand.topLevel(GIT, TOP, HOME)));
    assertEquals(
        "config --null --show-scope --name-only --get-regexp ^(filter\\.|core\\.worktree$)",
        own(GitCommand.filters(GIT, TOP, HOME, Map.of())));
    assertEquals(
        "config --file /home/dev/w1/.gitmodules --no-includes --null --get-regexp ^submodule\\.",
        own(GitCommand.modules(GIT, TOP, HOME)));
    assertEquals(
        "config --null --get-regexp ^(submodule\\.|diff\\.ignoresubmodules$)",
        own(GitCommand.submodules(GIT, TOP, HOME)));
    assertEquals(
        "describe --exact-match --tags --match=v1 1a2b",
        own(GitCommand.tag(GIT, TOP, HOME, "1a2b", List.of("refs/tags/v1"))));
    assertEquals(
        "rev-parse --quiet --verify REVERT_HEAD",
        own(GitCommand.ref(GIT, TOP, HOME, "REVERT_HEAD")));
    assertTrue(
        own(GitCommand.status(GIT, TOP, HOME, Map.of(), false)).contains(" --untracked-files=no "));
  }

  @Test
  void environmentContainsOverrides() {
    Map<String, String> overrides = Map.of("GIT_CONFIG_COUNT", "0");
    Command command = GitCommand.status(GIT, TOP, HOME, overrides, true);

    assertEquals("0", command.environment().get("GIT_CONFIG_COUNT"));
    assertEquals(STATUS.environment().size() + 1, command.environment().size());
  }

  private static String own(Command command) {
    int common = STATUS.arguments().indexOf("status");
    return String.join(" ", command.arguments().subList(common, command.arguments().size()));
  }

  @Test
  void programsOfRepositoryAreDisabled() {
    String arguments = String.join(" ", STATUS.arguments());

    assertTrue(
        arguments.contains(
            " -c core.fsmonitor=false -c core.hooksPath=/dev/null -c core.pager=cat"
                + " -c safe.bareRepository=explicit -c protocol.allow=never"
                + " -c core.sshCommand=/bin/false -c credential.helper= -c core.askPass=/bin/false"
                + " -c submodule.recurse=false -c status.submoduleSummary=false"
                + " -c diff.external= -c log.showSignature=false -c gc.auto=0"
                + " -c maintenance.auto=false status "));
  }

  @Test
  void environmentPreventsPromptsFetchesAndLocks() {
    assertEquals(
        Map.ofEntries(
            Map.entry("HOME", "/home/dev"),
            Map.entry("LC_ALL", "C.UTF-8"),
            Map.entry("GIT_OPTIONAL_LOCKS", "0"),
            Map.entry("GIT_TRACE2", "0"),
            Map.entry("GIT_TRACE2_EVENT", "0"),
            Map.entry("GIT_TRACE2_PERF", "0"),
            Map.entry("GIT_TERMINAL_PROMPT", "0"),
            Map.entry("GIT_ASKPASS", "/bin/false"),
            Map.entry("SSH_ASKPASS", "/bin/false"),
            Map.entry("GIT_SSH_COMMAND", "/bin/false"),
            Map.entry("GIT_ALLOW_PROTOCOL", "none"),
            Map.entry("GIT_PROTOCOL_FROM_USER", "0"),
            Map.entry("GIT_NO_LAZY_FETCH", "1"),
            Map.entry("GIT_PAGER", "cat"),
            Map.entry("GIT_EDITOR", ":")),
        STATUS.environment());
  }

  @Test
  void messageQuotesFirstLine() {
    assertEquals(
        "git says: fatal: bad config line 1 in file .git/config",
        GitCommand.refusal(128, "fatal: bad config line 1 in file .git/config\nhint: mend it\n"));
    assertEquals(
        "git says: fatal: unknown repository extensions found: refstorage foo",
        GitCommand.refusal(
            128, "fatal: unknown repository extensions found:\n\trefstorage\n\tfoo\nhint: x\n"));
    assertEquals(
        "git says: fatal: bad object HEAD",
        GitCommand.refusal(128, "warning: odd\n\tthing\nerror: odd\nfatal: bad object HEAD\n"));
    assertEquals("git says: error: no\u00e4", GitCommand.refusal(1, "error: no\u00e4\u0007x\n"));
    assertEquals("git ended with exit code 128", GitCommand.refusal(128, " \n"));
  }

  @Test
  void longMessageIsTruncated() {
    assertEquals("git says: " + "x".repeat(120), GitCommand.refusal(1, "x".repeat(120)));
    assertEquals("git says: " + "x".repeat(120) + "…", GitCommand.refusal(1, "x".repeat(121)));
  }

  /// With an explicit git directory, git skips its check of the owner. A shell splits names.
  @Test
  void sourcesContainNoForbiddenCommands() throws IOException {
    try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
      List<Path> read = sources.filter(path -> path.toString().endsWith(".java")).toList();
      assertTrue(read.size() > 10, "the sources are not here");
      for (Path source : read) {
        String text = Files.readString(source);
        for (String forbidden :
            List.of("--git-dir", "GIT_DIR", "sh -c", "\"diff\"", "\"log\"", "\"submodule\"")) {
          assertFalse(text.contains(forbidden), source + " names " + forbidden);
        }
      }
    }
  }
}
