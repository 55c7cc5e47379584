package statusline.module.git;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import statusline.api.DataModule;
import statusline.api.Policy;
import statusline.api.SessionInput;
import statusline.tck.DataModuleContract;
import statusline.tck.FakeCommands;
import statusline.tck.ModuleProbe;
import statusline.tck.SegmentText;
import statusline.tck.Sessions;
import statusline.tck.Situation;

class GitModuleTest implements DataModuleContract<GitState> {
  private static final Path TOP = Path.of("/home/dev/w1");
  private static final String STATUS =
      """
      # branch.oid 1a2b3c4d5e6f
      # branch.head main
      # branch.upstream origin/main
      # branch.ab +2 -1
      1 .M N... 100644 100644 100644 aa aa unstaged.txt
      ? untracked.txt
      """
          .replace('\n', '\0');

  @Override
  public DataModule<GitState> module() {
    return new GitModule();
  }

  @Override
  public Situation present() {
    return repository(Sessions.fresh());
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
    return List.of(new GitState("", true, "", Optional.empty(), 0, 0, 0, 0, 0, 0));
  }

  @Test
  void servesTenSecondsAndWaitsTwo() {
    Policy policy = module().info().policy();

    assertEquals(Duration.ofSeconds(10), policy.refreshInterval());
    assertEquals(Optional.of(Duration.ofSeconds(30)), policy.cacheTtl());
    assertEquals(Duration.ofSeconds(2), policy.timeout());
  }

  @Test
  void readsAndShowsTheStatus() throws Exception {
    var segments = probe(present()).segments();

    assertEquals(1, segments.size());
    assertEquals("⎇ main ↑2 ↓1 ●2", SegmentText.full(segments.getFirst()));
  }

  @Test
  void runsNothingOutsideOfAnyRepository() throws Exception {
    Situation outside = absent().orElseThrow();

    assertEquals("not a git repository", probe(outside).absence());
    assertEquals(List.of(), outside.commands().calls());
    assertEquals(List.of(TOP.resolve(".git")), outside.footprint().dependencies());
  }

  @Test
  void isAbsentWithoutGit() throws Exception {
    Situation situation = Situation.of(Sessions.fresh());
    situation.files().putDirectory(TOP.resolve(".git"));

    assertEquals("git is not installed", probe(situation).absence());
  }

  @Test
  void runsGitInTheWorktreesTop() throws Exception {
    Situation below = repository(in("/home/dev/w1/src/main"));

    probe(below).fetch();

    assertEquals(
        List.of(GitCommand.status(Path.of("/usr/bin/git"), TOP, Path.of("/home/dev"))),
        below.commands().calls());
  }

  @Test
  void dependsOnHeadAndIndex() throws Exception {
    Situation situation = present();

    probe(situation).fetch();

    assertEquals(
        List.of(TOP.resolve(".git/HEAD"), TOP.resolve(".git/index")),
        situation.footprint().dependencies());
  }

  @Test
  void dependsOnNothingWhereTheRepositoryIsElsewhere() throws Exception {
    Situation linked = present();
    linked.files().remove(TOP.resolve(".git")).put(TOP.resolve(".git"), "gitdir: /elsewhere\n");

    assertEquals("main", probe(linked).value().branch());
    assertEquals(List.of(), linked.footprint().dependencies());
  }

  @Test
  void isAbsentWhereGitFindsNoRepository() throws Exception {
    Situation situation = refusing("fatal: not a git repository: /gone/.git/worktrees/w1\n");

    assertEquals("not a git repository", probe(situation).absence());
  }

  @Test
  void saysThatGitDoesNotTrustTheOwner() {
    Situation situation =
        refusing("fatal: detected dubious ownership in repository at '/home/dev/w1'\nTo add …");

    IOException failure = assertThrows(IOException.class, () -> probe(situation).fetch());

    assertEquals("git does not trust the owner of this repository", failure.getMessage());
  }

  @Test
  void failsWithTheComplaintOfGit() {
    Situation situation = refusing("fatal: index file corrupt\n");

    IOException failure = assertThrows(IOException.class, () -> probe(situation).fetch());

    assertEquals("git says: fatal: index file corrupt", failure.getMessage());
  }

  private static Situation repository(SessionInput session) {
    Situation situation = Situation.of(session);
    situation.files().putDirectory(TOP.resolve(".git"));
    situation.commands().answer(FakeCommands.says(STATUS), "git");
    return situation;
  }

  private Situation refusing(String complaint) {
    Situation situation = present();
    situation.commands().answer(FakeCommands.complains(128, complaint), "git");
    return situation;
  }

  private static SessionInput in(String directory) {
    return Sessions.changed(Sessions.fresh(), "/workspace/current_dir", directory);
  }

  private ModuleProbe<GitState> probe(Situation situation) {
    return ModuleProbe.of(module(), situation);
  }
}
