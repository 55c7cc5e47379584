package statusline.module.git;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import statusline.api.DataModule;
import statusline.api.Effort;
import statusline.api.Policy;
import statusline.api.Segment;
import statusline.tck.DataModuleContract;
import statusline.tck.FakeCommands;
import statusline.tck.FakeEnvironment;
import statusline.tck.ModuleProbe;
import statusline.tck.SegmentText;
import statusline.tck.Sessions;

class GitModuleTest implements DataModuleContract<GitState> {
  /// Half of the minute that a fetch has in the fake environment.
  private static final Map<String, String> CEILING = Map.of("GIT_CEILING_DIRECTORIES", "/home/dev");
  private static final Duration HALF = Duration.ofSeconds(30);

  private static final Duration MOST = Duration.ofSeconds(54);

  @Override
  public DataModule<GitState> module() {
    return new GitModule();
  }

  @Override
  public FakeEnvironment present() {
    return FakeRepository.environment();
  }

  @Override
  public Optional<FakeEnvironment> absent() {
    FakeEnvironment outside = FakeEnvironment.of(Sessions.fresh());
    outside.commands().install("git");
    return Optional.of(outside);
  }

  @Override
  public boolean runsCommands() {
    return true;
  }

  @Override
  public List<GitState> oddValues() {
    GitState odd =
        new GitState(
            Head.detached(""),
            Optional.empty(),
            Optional.empty(),
            WorktreeKind.MAIN,
            Optional.empty(),
            Optional.empty());
    return List.of(odd, odd.without(NoCountsReason.OWNER), odd.without(NoCountsReason.BARE));
  }

  @Test
  void policyHasExpectedTimes() {
    Policy policy = module().info().policy();

    assertEquals(Duration.ofSeconds(10), policy.refreshInterval());
    assertEquals(Optional.of(Duration.ofSeconds(30)), policy.cacheTtl());
    assertEquals(Duration.ofSeconds(2), policy.timeout());
    assertEquals(2, policy.maxConcurrent());
    assertEquals(Effort.PROGRAM, module().info().effort());
  }

  @Test
  void statusIsReadAndShown() throws Exception {
    var segments = probe(present()).segments();

    assertEquals(
        List.of("branch", "ahead", "behind", "changes"),
        segments.stream().map(Segment::name).toList());
    assertEquals("⎇ main ↑2 ↓1 ●2", SegmentText.full(segments.getFirst()));
  }

  @Test
  void branchAndOperationAreProvisional() throws Exception {
    FakeEnvironment merging = present();
    merging.files().put(FakeRepository.GIT.resolve("MERGE_HEAD"), FakeRepository.OID + "\n");

    GitState state = provisional(merging).orElseThrow();

    assertEquals(Head.on("main", FakeRepository.OID), state.head());
    assertEquals(Optional.of(Operation.of(Operation.Kind.MERGE)), state.operation());
    assertEquals(Optional.empty(), state.counts());
    assertEquals(List.of(), merging.commands().calls());
  }

  @Test
  void absentAtOnceOutsideOfRepository() throws Exception {
    assertEquals(Optional.empty(), provisional(absent().orElseThrow()));
  }

  @Test
  void runsNoProgramOutsideOfRepository() throws Exception {
    FakeEnvironment outside = absent().orElseThrow();

    assertEquals("not a git repository", probe(outside).absence());
    assertEquals(List.of(), outside.commands().calls());
    assertEquals(List.of(FakeRepository.TOP.resolve(".git")), outside.accesses().dependencies());
  }

  @Test
  void missingGitStillShowsBranch() throws Exception {
    FakeEnvironment environment = FakeRepository.withoutGit();

    assertEquals(List.of("git is not installed"), probe(environment).validation().warnings());
    assertEquals("⎇ main ●–", SegmentText.full(probe(environment).segments().getFirst()));
  }

  @Test
  void runsTwoCommandsInTopDirectory() throws Exception {
    FakeEnvironment below = FakeRepository.environment("/home/dev/w1/src/main");

    probe(below).fetch();

    Path git = Path.of("/usr/bin/git");
    Path home = Path.of("/home/dev");
    assertEquals(
        List.of(
            GitCommand.filters(git, FakeRepository.TOP, home, CEILING).within(HALF),
            GitCommand.status(git, FakeRepository.TOP, home, CEILING, true).within(MOST)),
        below.commands().calls());
  }

  @Test
  void branchOnlyModeRunsNoCommand() throws Exception {
    FakeEnvironment environment = present().settings(Map.of("mode", "branch-only"));

    assertEquals("⎇ main", SegmentText.full(probe(environment).segments().getFirst()));
    assertEquals(List.of(), probe(environment).validation().warnings());
    assertEquals(List.of(), environment.commands().calls());
  }

  @Test
  void untrackedSettingDisablesSearch() throws Exception {
    FakeEnvironment environment = present().settings(Map.of("untracked", false));

    assertEquals(OptionalInt.empty(), probe(environment).value().counts().get().untracked());
    assertEquals(
        GitCommand.status(
                Path.of("/usr/bin/git"), FakeRepository.TOP, Path.of("/home/dev"), CEILING, false)
            .within(MOST),
        environment.commands().calls().getLast());
  }

  @Test
  void dependsOnFilesThatGitCommandsChange() throws Exception {
    FakeEnvironment environment = present();

    probe(environment).fetch();

    List<String> names = new ArrayList<>();
    for (Path path : environment.accesses().dependencies()) {
      names.add(FakeRepository.GIT.relativize(path).toString());
    }
    assertEquals(
        List.of(
            "HEAD",
            "index",
            "logs/HEAD",
            "rebase-merge",
            "rebase-apply",
            "MERGE_HEAD",
            "CHERRY_PICK_HEAD",
            "REVERT_HEAD",
            "sequencer",
            "BISECT_LOG",
            "packed-refs",
            "logs/refs/stash",
            "refs/tags",
            "config",
            "refs/heads/main",
            "refs/remotes/origin/main",
            "refs/heads/origin/main"),
        names);
  }

  @Test
  void deletedRepositoryIsAbsent() throws Exception {
    FakeEnvironment gone = FakeEnvironment.of(Sessions.fresh());
    gone.commands().install("git");
    gone.files().put(FakeRepository.TOP.resolve(".git"), "gitdir: /gone/.git/worktrees/w1\n");

    assertEquals("not a git repository", probe(gone).absence());
    assertEquals(List.of(FakeRepository.TOP.resolve(".git")), gone.accesses().dependencies());
  }

  @Test
  void absentIfGitFindsNoRepository() throws Exception {
    FakeEnvironment environment =
        refusing("fatal: not a git repository (or any of the parents): .git\n");

    assertEquals("not a git repository", probe(environment).absence());
  }

  @Test
  void dubiousOwnershipIsShown() throws Exception {
    FakeEnvironment environment =
        refusing("fatal: detected dubious ownership in repository at '/home/dev/w1'\nTo add …");

    assertEquals(
        List.of("git does not trust the owner of this repository"),
        probe(environment).validation().warnings());
    assertEquals("⎇ main ⚠ owner", SegmentText.full(probe(environment).segments().getFirst()));
  }

  @Test
  void failureQuotesGit() {
    FakeEnvironment environment = present();
    FakeRepository.answer(
        environment, "status", FakeCommands.complains(128, "fatal: index file corrupt\n"));

    IOException failure = assertThrows(IOException.class, () -> probe(environment).fetch());

    assertEquals("git says: fatal: index file corrupt", failure.getMessage());
  }

  @Test
  void otherWorktreeGetsNoStatus() throws Exception {
    FakeEnvironment environment = present();
    FakeRepository.answer(environment, "config", FakeCommands.says("local\0core.worktree\0"));
    FakeRepository.answer(environment, "rev-parse", FakeCommands.says("/usr\n/home/dev/w1/.git\n"));

    assertEquals(
        List.of("core.worktree names another directory than this"),
        probe(environment).validation().warnings());
    assertEquals(2, environment.commands().calls().size());
  }

  @Test
  void homeDirectoryGetsStatusOnlyIfConfigured() throws Exception {
    FakeEnvironment home = present().home(FakeRepository.TOP);
    assertEquals(Optional.of(NoCountsReason.TOO_WIDE), probe(home).value().noCounts());

    home.settings(Map.of("homeRepository", true));
    assertEquals(Optional.empty(), probe(home).value().noCounts());
  }

  private FakeEnvironment refusing(String complaint) {
    FakeEnvironment environment = present();
    FakeRepository.answer(environment, "status", FakeCommands.complains(128, complaint));
    FakeRepository.answer(environment, "rev-parse", FakeCommands.complains(128, complaint));
    return environment;
  }

  private Optional<GitState> provisional(FakeEnvironment environment) throws Exception {
    return RealContext.value(
        module().provisional(environment.provisionalContext(probe(environment).scope())));
  }

  private ModuleProbe<GitState> probe(FakeEnvironment environment) {
    return ModuleProbe.of(module(), environment);
  }
}
