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
import statusline.tck.DataModuleContract;
import statusline.tck.FakeCommands;
import statusline.tck.ModuleProbe;
import statusline.tck.SegmentText;
import statusline.tck.Sessions;
import statusline.tck.Situation;

class GitModuleTest implements DataModuleContract<GitState> {
  /// Of the minute that a fetch in a world has.
  private static final Map<String, String> CEILING = Map.of("GIT_CEILING_DIRECTORIES", "/home/dev");
  private static final Duration HALF = Duration.ofSeconds(30);

  private static final Duration MOST = Duration.ofSeconds(54);

  @Override
  public DataModule<GitState> module() {
    return new GitModule();
  }

  @Override
  public Situation present() {
    return FakeRepository.situation();
  }

  @Override
  public Optional<Situation> absent() {
    Situation outside = Situation.of(Sessions.fresh());
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
  void servesTenSecondsAndWaitsTwo() {
    Policy policy = module().info().policy();

    assertEquals(Duration.ofSeconds(10), policy.refreshInterval());
    assertEquals(Optional.of(Duration.ofSeconds(30)), policy.cacheTtl());
    assertEquals(Duration.ofSeconds(2), policy.timeout());
    assertEquals(2, policy.maxConcurrent());
    assertEquals(Effort.PROGRAM, module().info().effort());
  }

  @Test
  void readsAndShowsTheStatus() throws Exception {
    var segments = probe(present()).segments();

    assertEquals(1, segments.size());
    assertEquals("⎇ main ↑2 ↓1 ●2", SegmentText.full(segments.getFirst()));
  }

  @Test
  void saysBranchAndOperationAtOnce() throws Exception {
    Situation merging = present();
    merging.files().put(FakeRepository.GIT.resolve("MERGE_HEAD"), FakeRepository.OID + "\n");

    GitState state = provisional(merging).orElseThrow();

    assertEquals(Head.on("main", FakeRepository.OID), state.head());
    assertEquals(Optional.of(Operation.of(Operation.Kind.MERGE)), state.operation());
    assertEquals(Optional.empty(), state.counts());
    assertEquals(List.of(), merging.commands().calls());
  }

  @Test
  void saysNothingAtOnceOutsideOfAnyRepository() throws Exception {
    assertEquals(Optional.empty(), provisional(absent().orElseThrow()));
  }

  @Test
  void runsNothingOutsideOfAnyRepository() throws Exception {
    Situation outside = absent().orElseThrow();

    assertEquals("not a git repository", probe(outside).absence());
    assertEquals(List.of(), outside.commands().calls());
    assertEquals(List.of(FakeRepository.TOP.resolve(".git")), outside.footprint().dependencies());
  }

  @Test
  void showsTheBranchWithoutGit() throws Exception {
    Situation situation = FakeRepository.withoutGit();

    assertEquals(List.of("git is not installed"), probe(situation).validation().warnings());
    assertEquals("⎇ main ●–", SegmentText.full(probe(situation).segments().getFirst()));
  }

  @Test
  void runsTwoCommandsInTheWorktreesTop() throws Exception {
    Situation below = FakeRepository.situation("/home/dev/w1/src/main");

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
  void asksNobodyWhereTheBranchIsAllThatIsWanted() throws Exception {
    Situation situation = present().settings(Map.of("mode", "branch-only"));

    assertEquals("⎇ main", SegmentText.full(probe(situation).segments().getFirst()));
    assertEquals(List.of(), probe(situation).validation().warnings());
    assertEquals(List.of(), situation.commands().calls());
  }

  @Test
  void looksForNoUntrackedFilesWhereNobodyWantsThem() throws Exception {
    Situation situation = present().settings(Map.of("untracked", false));

    assertEquals(OptionalInt.empty(), probe(situation).value().counts().get().untracked());
    assertEquals(
        GitCommand.status(
                Path.of("/usr/bin/git"), FakeRepository.TOP, Path.of("/home/dev"), CEILING, false)
            .within(MOST),
        situation.commands().calls().getLast());
  }

  @Test
  void dependsOnWhatCommitSwitchStashAndFetchTouch() throws Exception {
    Situation situation = present();

    probe(situation).fetch();

    List<String> names = new ArrayList<>();
    for (Path path : situation.footprint().dependencies()) {
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
  void isAbsentWhereItsRepositoryIsGone() throws Exception {
    Situation gone = Situation.of(Sessions.fresh());
    gone.commands().install("git");
    gone.files().put(FakeRepository.TOP.resolve(".git"), "gitdir: /gone/.git/worktrees/w1\n");

    assertEquals("not a git repository", probe(gone).absence());
    assertEquals(List.of(FakeRepository.TOP.resolve(".git")), gone.footprint().dependencies());
  }

  @Test
  void isAbsentWhereGitFindsNoRepository() throws Exception {
    Situation situation = refusing("fatal: not a git repository (or any of the parents): .git\n");

    assertEquals("not a git repository", probe(situation).absence());
  }

  @Test
  void showsThatGitDoesNotTrustTheOwner() throws Exception {
    Situation situation =
        refusing("fatal: detected dubious ownership in repository at '/home/dev/w1'\nTo add …");

    assertEquals(
        List.of("git does not trust the owner of this repository"),
        probe(situation).validation().warnings());
    assertEquals("⎇ main ⚠ owner", SegmentText.full(probe(situation).segments().getFirst()));
  }

  @Test
  void failsWithTheComplaintOfGit() {
    Situation situation = present();
    FakeRepository.answer(
        situation, "status", FakeCommands.complains(128, "fatal: index file corrupt\n"));

    IOException failure = assertThrows(IOException.class, () -> probe(situation).fetch());

    assertEquals("git says: fatal: index file corrupt", failure.getMessage());
  }

  @Test
  void asksForNoStatusWhereTheWorktreeIsSomewhereElse() throws Exception {
    Situation situation = present();
    FakeRepository.answer(situation, "config", FakeCommands.says("local\0core.worktree\0"));
    FakeRepository.answer(situation, "rev-parse", FakeCommands.says("/usr\n/home/dev/w1/.git\n"));

    assertEquals(
        List.of("core.worktree names another directory than this"),
        probe(situation).validation().warnings());
    assertEquals(2, situation.commands().calls().size());
  }

  @Test
  void asksForNoStatusOfAWholeHomeUnlessThatIsWanted() throws Exception {
    Situation home = present().home(FakeRepository.TOP);
    assertEquals(Optional.of(NoCountsReason.TOO_WIDE), probe(home).value().noCounts());

    home.settings(Map.of("homeRepository", true));
    assertEquals(Optional.empty(), probe(home).value().noCounts());
  }

  private Situation refusing(String complaint) {
    Situation situation = present();
    FakeRepository.answer(situation, "status", FakeCommands.complains(128, complaint));
    FakeRepository.answer(situation, "rev-parse", FakeCommands.complains(128, complaint));
    return situation;
  }

  private Optional<GitState> provisional(Situation situation) throws Exception {
    return RealContext.value(
        module().provisional(situation.provisionalContext(probe(situation).scope())));
  }

  private ModuleProbe<GitState> probe(Situation situation) {
    return ModuleProbe.of(module(), situation);
  }
}
