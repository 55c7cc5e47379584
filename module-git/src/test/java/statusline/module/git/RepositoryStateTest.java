package statusline.module.git;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import statusline.api.Fetched;
import statusline.api.JsonObject;
import statusline.tck.SegmentText;

/// Tests that provisional and fetched states equal git's status in many repositories, and that
/// fetches change no file.
class RepositoryStateTest {
  private static final Map<String, String> SETTINGS =
      Map.of("changes", "kinds", "upstream", "always");

  @TempDir private static Path shared;
  private static Sandbox git;

  @TempDir private Path folder;

  @BeforeAll
  static void findGit() throws Exception {
    git = new Sandbox(shared);
    git.prepare();
  }

  static Stream<States.State> states() {
    return Stream.of(
            States.SIMPLE,
            States.TAGS,
            States.UPSTREAMS,
            States.CHANGES,
            States.CONFLICTS,
            States.OPERATIONS,
            PlaceStates.PLACES,
            PlaceStates.NAMES)
        .flatMap(List::stream);
  }

  @ParameterizedTest
  @MethodSource("states")
  void stateEqualsStatusOfGit(States.State state) throws Exception {
    agrees(made(state.script()), state.reads());
  }

  @Test
  void thereAreMoreThanFortyStates() {
    assertTrue(states().map(States.State::name).distinct().count() > 40);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--object-format=sha256", "--ref-format=reftable"})
  void stateEqualsStatusInOtherFormats(String option) throws Exception {
    assumeTrue(git.canInit(shared.resolve(option), option), () -> "this git knows no " + option);
    String script =
        "new "
            + option
            + "\ncommit file one\n"
            + forked()
            + "\ngit tag -a -m 1 v1\nfails git merge side";

    agrees(made(script), "⎇ main #v1 merge !1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"cherry-pick", "revert"})
  void operationInReftableIsFound(String operation) throws Exception {
    String option = "--ref-format=reftable";
    assumeTrue(git.canInit(shared.resolve(operation), option), () -> "this git knows no " + option);
    String script =
        "new " + option + "\ncommit file one\n" + forked() + "\nfails git " + operation + " side";

    agrees(made(script), "⎇ main " + operation + " !1");
  }

  private static String forked() {
    return "on -c side\ncommit file side\non main\ncommit file main";
  }

  @Test
  void bareRepositoryIsAbsent() throws Exception {
    made("git init -q --bare work");

    var absent = (Fetched.Absent<GitState>) git.from(folder.resolve("work")).fetch();

    assertEquals("not a git repository", absent.reason());
  }

  @Test
  void otherRefIsShownInFull() throws Exception {
    Path work =
        made("started\ngit update-ref refs/keep/one HEAD\ngit symbolic-ref HEAD refs/keep/one");

    assertEquals("⎇ refs/keep/one", reads(git.state(work)));
  }

  @Test
  void gitDirectoryShowsItsWorktree() throws Exception {
    made("started\ntouch new");

    assertEquals("⎇ main ?1", reads(git.state(folder.resolve("work/.git/refs"))));
  }

  @Test
  void bareGitDirectoryShowsBranch() throws Exception {
    Path bare = made("started\ngit config core.bare true");

    assertEquals("⎇ main bare", reads(git.state(bare)));
  }

  @Test
  void reftableThatGitCannotReadIsNamed() throws Exception {
    assumeTrue(
        !git.canInit(shared.resolve("reftable"), "--ref-format=reftable"), "this git reads them");
    Path work =
        made(
            "started\ngit config core.repositoryFormatVersion 1\n"
                + "git config extensions.refStorage reftable\nmkdir .git/reftable\n"
                + "echo 'ref: refs/heads/.invalid' >.git/HEAD");

    assertEquals("⚠ reftable", reads(git.state(work)));
  }

  private Path made(String script) throws Exception {
    String here = git.shell(folder, States.WORDS + script + "\nprintf %s \"$here\"");
    return folder.resolve(here);
  }

  private static void agrees(Path directory, String reads) throws Exception {
    Map<Path, String> before = files(directory);

    Optional<GitState> provisional = git.provisional(directory);
    GitState state = git.state(directory);

    assertEquals(before, files(directory));
    assertEquals(reads, reads(state));
    String said = git.run(directory, Reference.STATUS);
    Reference reference = Reference.of(said);
    assertEquals(reference, Reference.of(state));
    assertEquals(listed(directory), total(state));
    assertEquals(described(directory), state.tag().orElse(""));
    if (provisional.isPresent()) {
      agrees(reference, provisional.get(), state);
    } else {
      assertTrue(Files.exists(directory.resolve(".git/reftable")), "nothing was said at once");
    }
  }

  /// {@return the number of entries that `git status --short` lists}
  private static long listed(Path directory) throws Exception {
    return git.run(directory, "status", "--short", "--ignore-submodules=dirty").lines().count();
  }

  private static String described(Path directory) throws Exception {
    return git.tryToRun(directory, "describe", "--exact-match", "--tags").text().strip();
  }

  private static long total(GitState state) {
    Counts counts = state.counts().orElseThrow();
    return counts.changes() + counts.conflicted();
  }

  private static void agrees(Reference reference, GitState provisional, GitState state) {
    assertEquals(reference.branch(), Reference.branch(provisional.head()));
    if (provisional.head().unborn() || provisional.head().oid().isPresent()) {
      assertEquals(reference.oid(), Reference.oid(provisional.head()));
    }
    assertEquals(state.operation(), provisional.operation());
    assertEquals(state.kind(), provisional.kind());
    assertEquals(Optional.empty(), provisional.counts());
  }

  private static String reads(GitState state) {
    var segments = new GitSegments(state, GitSettings.of(JsonObject.of(SETTINGS)));
    return SegmentText.full(segments.branch()).replaceFirst("@[0-9a-f]{7}", "@oid");
  }

  /// {@return every file of the repository with its modification time}
  private static Map<Path, String> files(Path directory) throws IOException {
    Map<Path, String> found = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(directory)) {
      for (Path path : walk.toList()) {
        found.put(path, Files.getLastModifiedTime(path, LinkOption.NOFOLLOW_LINKS).toString());
      }
    }
    return found;
  }
}
