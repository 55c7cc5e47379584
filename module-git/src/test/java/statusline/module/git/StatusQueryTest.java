package statusline.module.git;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import statusline.api.Command;
import statusline.tck.FakeCommands;
import statusline.tck.FakeEnvironment;
import statusline.tck.ModuleProbe;

/// Tests the commands that are run and the handling of their output.
class StatusQueryTest {
  private final FakeEnvironment environment = FakeRepository.environment();

  @Test
  void slowRepositoryIsThrottled() throws Exception {
    slow(Duration.ofMillis(1_500));
    assertEquals(OptionalInt.of(1), untracked());

    IOException failure = assertThrows(IOException.class, () -> probe().fetch());

    assertEquals(
        "the last git status took 1500 ms, the next one comes in 15 s", failure.getMessage());
    assertEquals(2, environment.commands().calls().size());
  }

  @Test
  void slowRepositorySkipsUntrackedFiles() throws Exception {
    slow(Duration.ofMillis(1_500));
    probe().fetch();
    environment.clock().advance(Duration.ofSeconds(15));
    slow(Duration.ZERO);

    assertEquals(OptionalInt.empty(), untracked());
    assertTrue(last().arguments().contains("--untracked-files=no"));

    environment.clock().advance(Duration.ofMinutes(10));
    assertEquals(OptionalInt.of(1), untracked());
  }

  @Test
  void interruptedStatusIsRemembered() throws Exception {
    environment
        .commands()
        .hang("git")
        .answerIf(
            asked -> asked.arguments().contains("config"), "git", FakeCommands.complains(1, ""))
        .answerIf(this::isInterrupted, "git", FakeRepository.status());

    assertThrows(InterruptedException.class, () -> probe().fetch());
    assertThrows(IOException.class, () -> probe().fetch());
    assertTrue(environment.store(probe().scope()).writes() > 0);
  }

  @Test
  void fastRepositoryWritesNothing() throws Exception {
    probe().fetch();

    assertEquals(0, environment.store(probe().scope()).writes());
  }

  @Test
  void topLevelIsQueriedOnlyIfNeeded() throws Exception {
    probe().fetch();
    assertEquals(List.of("config", "status"), asked());
    assertEquals("/home/dev", last().environment().get("GIT_CEILING_DIRECTORIES"));

    FakeRepository.answer(environment, "config", FakeCommands.says("local\0core.worktree\0"));
    probe().fetch();
    assertEquals(List.of("config", "status", "config", "rev-parse", "config", "status"), asked());
    assertNull(last().environment().get("GIT_CEILING_DIRECTORIES"));
  }

  @Test
  void ignoredOverridesPreventStatus() throws Exception {
    FakeRepository.answer(environment, "config", FakeCommands.says("local\0filter.x.clean\0"));

    assertEquals(Optional.of(NoCountsReason.FILTERS), probe().value().noCounts());
    assertEquals(2, environment.commands().calls().size());
    assertEquals("4", last().environment().get("GIT_CONFIG_COUNT"));
  }

  @Test
  void statusRunsWithOverrides() throws Exception {
    FakeRepository.answer(
        environment,
        "config",
        FakeCommands.says("local\0filter.x.clean\0command\0filter.x.clean\0"));

    assertEquals(Optional.empty(), probe().value().noCounts());
    assertTrue(last().arguments().contains("status"));
    assertEquals("filter.x.clean", last().environment().get("GIT_CONFIG_KEY_0"));
  }

  @Test
  void failureToListFiltersIsReported() {
    FakeRepository.answer(
        environment, "config", FakeCommands.complains(129, "error: unknown option `show-scope'\n"));
    assertEquals("git says: error: unknown option `show-scope'", failure());

    FakeRepository.answer(environment, "config", FakeCommands.complains(1, "error: no\n"));
    assertEquals("git says: error: no", failure());
  }

  @Test
  void failureOfGitIsReported() {
    FakeRepository.answer(environment, "status", FakeCommands.complains(128, ""));
    FakeRepository.answer(environment, "rev-parse", FakeCommands.complains(128, ""));

    assertEquals("git ended with exit code 128", failure());
  }

  @Test
  void gitResolvesAnnotatedTags() throws Exception {
    environment.files().put(FakeRepository.GIT.resolve("refs/tags/v1"), "b".repeat(40) + "\n");
    FakeRepository.answer(environment, "describe", FakeCommands.says("v1\n"));
    assertEquals(Optional.of("v1"), probe().value().tag());
    assertTrue(last().arguments().contains("--match=v1"));

    FakeRepository.answer(environment, "describe", FakeCommands.says(""));
    assertEquals(Optional.empty(), probe().value().tag());

    FakeRepository.answer(environment, "describe", FakeCommands.complains(128, "fatal: x"));
    assertEquals(Optional.empty(), probe().value().tag());
  }

  @Test
  void reftableRepositoryIsReadByGit() throws Exception {
    environment.files().put(FakeRepository.GIT.resolve("HEAD"), "ref: refs/heads/.invalid\n");
    environment.files().put(FakeRepository.GIT.resolve("reftable/tables.list"), "1.ref\n");
    FakeRepository.answer(environment, "describe", FakeCommands.says("v2\n"));
    FakeRepository.answer(environment, "CHERRY_PICK_HEAD", FakeCommands.complains(1, ""));
    FakeRepository.answer(environment, "REVERT_HEAD", FakeCommands.says(FakeRepository.OID + "\n"));

    GitState state = probe().value();

    assertEquals(Head.on("main", FakeRepository.OID), state.head());
    assertEquals(Optional.of(Operation.of(Operation.Kind.REVERT)), state.operation());
    assertEquals(Optional.of("v2"), state.tag());
    assertTrue(
        environment
            .accesses()
            .dependencies()
            .contains(FakeRepository.GIT.resolve("reftable/tables.list")));
    assertEquals(
        Optional.empty(),
        new GitModule().provisional(environment.provisionalContext(probe().scope())));
  }

  @Test
  void stashesAreCountedFromReflog() throws Exception {
    environment.files().put(FakeRepository.GIT.resolve("logs/refs/stash"), "one\ntwo\n");

    assertEquals(2, probe().value().counts().orElseThrow().stashes());
  }

  @Test
  void unknownBranchIsAbsent() throws Exception {
    environment.files().put(FakeRepository.GIT.resolve("HEAD"), "ref: refs/heads/.invalid\n");
    FakeRepository.answer(environment, "config", FakeCommands.says("local\0core.worktree\0"));
    FakeRepository.answer(environment, "rev-parse", FakeCommands.says("/usr\n/usr/.git\n"));

    assertEquals("core.worktree names another directory than this", probe().absence());
  }

  @Test
  void onlyGitRuns() throws Exception {
    probe().fetch();

    List<Command> calls = environment.commands().calls();
    assertFalse(calls.isEmpty());
    for (Command call : calls) {
      assertEquals("/usr/bin/git", call.program().toString());
      assertFalse(call.arguments().contains("--git-dir"));
      assertFalse(call.environment().containsKey("GIT_DIR"));
    }
  }

  /// Advances the clock to the deadline and interrupts the thread when the command is a status.
  private boolean isInterrupted(Command asked) {
    if (asked.arguments().contains("status")) {
      environment.clock().advance(Duration.ofSeconds(2));
      Thread.currentThread().interrupt();
    }
    return false;
  }

  private OptionalInt untracked() throws Exception {
    return probe().value().counts().orElseThrow().untracked();
  }

  private List<String> asked() {
    List<String> words = List.of("config", "rev-parse", "status");
    return environment.commands().calls().stream()
        .map(call -> call.arguments().stream().filter(words::contains).findFirst().orElseThrow())
        .toList();
  }

  private Command last() {
    return environment.commands().calls().getLast();
  }

  private String failure() {
    return assertThrows(IOException.class, () -> probe().fetch()).getMessage();
  }

  /// Makes each status take some time on the fake clock.
  private void slow(Duration time) {
    environment
        .commands()
        .answerIf(
            asked -> {
              if (asked.arguments().contains("status")) {
                environment.clock().advance(time);
              }
              return asked.arguments().contains("status");
            },
            "git",
            FakeRepository.status());
  }

  private ModuleProbe<GitState> probe() {
    return ModuleProbe.of(new GitModule(), environment);
  }
}
