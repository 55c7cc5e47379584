package statusline.module.git;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import statusline.api.JsonObject;
import statusline.api.Part;
import statusline.api.Segment;
import statusline.tck.SegmentText;

class GitSegmentsTest {
  private static final String OID = "1a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d";

  @Test
  void fullFormShowsEverything() {
    assertEquals(
        List.of("⎇ main ↑2 ↓1 ●3", "⎇ main ●3", "main ●3"),
        texts(state("main", counts(2, 1, 3, 0))));
  }

  @Test
  void cleanRepositoryShowsBranchOnly() {
    assertEquals(List.of("⎇ main", "⎇ main", "main"), texts(state("main", counts(0, 0, 0, 0))));
  }

  @Test
  void pendingCountsAreEllipsis() {
    assertEquals(
        List.of("⎇ main ●…", "⎇ main ●…", "main ●…"), texts(pending(Head.on("main", OID))));
  }

  @Test
  void dubiousOwnershipIsShown() {
    assertEquals(
        List.of("⎇ main ⚠ owner", "⎇ main ⚠ owner", "main"),
        texts(pending(Head.on("main", OID)).without(NoCountsReason.OWNER)));
  }

  @Test
  void dubiousOwnershipIsShownWithoutChanges() {
    assertEquals(
        "⎇ main ⚠ owner",
        full(
            pending(Head.on("main", OID)).without(NoCountsReason.OWNER),
            Map.of("changes", "none", "stash", false, "worktree", false)));
  }

  @Test
  void missingCountsAreDash() {
    assertEquals("⎇ main ●–", full(pending(Head.on("main")).without(NoCountsReason.FILTERS)));
    assertEquals("⎇ main ●–", full(pending(Head.on("main")).without(NoCountsReason.TOO_WIDE)));
    assertEquals("⎇ main ●–", full(pending(Head.on("main")).without(NoCountsReason.ELSEWHERE)));
    assertEquals("⎇ main ●–", full(pending(Head.on("main")).without(NoCountsReason.NO_GIT)));
  }

  @Test
  void noDashIfCountsAreNotExpected() {
    assertEquals("⎇ main", full(pending(Head.on("main")).without(NoCountsReason.CHOSEN)));
    assertEquals("⎇ main bare", full(pending(Head.on("main")).without(NoCountsReason.BARE)));
  }

  @Test
  void unknownUntrackedFilesAreNotZero() {
    Counts some = new Counts(Optional.empty(), 2, 1, 1, OptionalInt.empty(), 0, 0);
    Counts none = new Counts(Optional.empty(), 0, 0, 0, OptionalInt.empty(), 0, 0);

    assertEquals("⎇ main ●2+", full(state("main", some)));
    assertEquals("⎇ main ●–", full(state("main", none)));
    assertEquals("⎇ main +1 ~1 ?–", full(state("main", some), Map.of("changes", "kinds")));
    assertEquals("⎇ main ?–", full(state("main", none), Map.of("changes", "kinds")));
    assertEquals("⎇ main", full(state("main", none), Map.of("untracked", false)));
  }

  @Test
  void everyFormShowsConflicts() {
    assertEquals(
        List.of("⎇ main ●3 !1", "⎇ main ●3 !1", "main ●3 !1"),
        texts(state("main", counts(0, 0, 3, 1))));
  }

  @Test
  void everyFormShowsOperation() {
    var rebase =
        new Operation(
            Operation.Kind.REBASE,
            OptionalInt.of(3),
            OptionalInt.of(7),
            Optional.of("feature/long-name"));

    assertEquals(
        List.of(
            "⎇ feature/long-name ●1 rebase 3/7 !2",
            "⎇ feature/l… ●1 rebase 3/7 !2",
            "feature/l… ●1 rebase !2"),
        texts(during(Head.detached(OID), rebase, counts(0, 0, 1, 2))));
  }

  @Test
  void bisectionShowsCommit() {
    assertEquals(
        List.of("⎇ @1a2b3c4 bisect", "⎇ @1a2b3c4 bisect", "@1a2b3c4 bisect"),
        texts(during(Head.detached(OID), Operation.of(Operation.Kind.BISECT), counts(0, 0, 0, 0))));
  }

  @Test
  void operationsHaveNamesOfGitCommands() {
    StringBuilder words = new StringBuilder();
    for (Operation.Kind kind : Operation.Kind.values()) {
      words.append(Operation.of(kind).word()).append(' ');
    }

    assertEquals("rebase am merge cherry-pick revert bisect ", words.toString());
  }

  @Test
  void onlyFullFormShowsStashTagAndWorktree() {
    GitState state =
        new GitState(
            Head.on("main", OID),
            Optional.empty(),
            Optional.of("v1.2"),
            WorktreeKind.LINKED,
            Optional.of(new Counts(Optional.empty(), 1, 0, 1, OptionalInt.of(0), 0, 2)),
            Optional.empty());

    assertEquals(List.of("⎇ main ●1 ⚑2 #v1.2 wt", "⎇ main ●1", "main ●1"), texts(state));
    assertEquals("⎇ main ●1", full(state, Map.of("stash", false, "tag", false, "worktree", false)));
  }

  @Test
  void unbornBranchIsShown() {
    assertEquals(
        List.of("⎇ main ●… no commit", "⎇ main ●…", "main ●…"),
        texts(pending(Head.unborn("main"))));
  }

  @Test
  void changesFollowSettings() {
    Counts counts = new Counts(Optional.empty(), 3, 1, 2, OptionalInt.of(3), 0, 0);

    assertEquals("⎇ main ●6", full(state("main", counts)));
    assertEquals("⎇ main ●6", full(state("main", counts), Map.of("changes", "odd")));
    assertEquals("⎇ main +1 ~2 ?3", full(state("main", counts), Map.of("changes", "kinds")));
    assertEquals("⎇ main", full(state("main", counts), Map.of("changes", "none")));
  }

  @Test
  void upstreamFollowsSettings() {
    GitState same = state("main", counts(2, 1, 0, 0));
    GitState other = state("topic", counts(2, 1, 0, 0));
    GitState gone =
        state(
            "main",
            new Counts(
                Optional.of(Upstream.gone("origin/main")), 0, 0, 0, OptionalInt.of(0), 0, 0));

    assertEquals("⎇ main → origin/main ↑2 ↓1", full(same, Map.of("upstream", "always")));
    assertEquals("⎇ main ↑2 ↓1", full(same, Map.of("upstream", "different")));
    assertEquals("⎇ topic → origin/main ↑2 ↓1", full(other, Map.of("upstream", "different")));
    assertEquals("⎇ main → gone", full(gone, Map.of("upstream", "different")));
    assertEquals("⎇ main", full(gone));
    assertEquals("⎇ main", full(same, Map.of("aheadBehind", false)));
  }

  @Test
  void branchOfSixteenCharactersIsKept() {
    assertEquals(
        List.of("⎇ feature/long-nam", "⎇ feature/long-nam", "feature/long-nam"),
        texts(state("feature/long-nam", counts(0, 0, 0, 0))));
  }

  @Test
  void branchOfSeventeenCharactersIsTruncated() {
    assertEquals(
        List.of("⎇ feature/long-name ↑2 ●3", "⎇ feature/l… ●3", "feature/l… ●3"),
        texts(state("feature/long-name", counts(2, 0, 3, 0))));
  }

  @Test
  void truncationSplitsNoCharacter() {
    assertEquals(
        List.of("⎇ " + "🌿".repeat(17), "⎇ " + "🌿".repeat(9) + "…", "🌿".repeat(9) + "…"),
        texts(state("🌿".repeat(17), counts(0, 0, 0, 0))));
  }

  @Test
  void detachedHeadShowsSevenDigits() {
    assertEquals(
        List.of("⎇ @1a2b3c4 ●…", "⎇ @1a2b3c4 ●…", "@1a2b3c4 ●…"),
        texts(pending(Head.detached(OID))));
  }

  @Test
  void shortCommitIsShownWhole() {
    assertEquals(
        List.of("⎇ @1a2b ●…", "⎇ @1a2b ●…", "@1a2b ●…"), texts(pending(Head.detached("1a2b"))));
  }

  @Test
  void tonesMarkImportance() {
    GitState state =
        during(Head.on("main", OID), Operation.of(Operation.Kind.MERGE), counts(2, 0, 3, 1));

    assertEquals(
        List.of(
            "QUIET:⎇ ",
            "IDENTITY:main",
            "VALUE: ",
            "VALUE:↑",
            "VALUE:2",
            "VALUE: ",
            "VALUE:●",
            "VALUE:3",
            "VALUE: ",
            "CAUTION:merge",
            "VALUE: ",
            "ALARM:!",
            "ALARM:1"),
        SegmentText.withTones(segment(state, Map.of()).full()));
  }

  @Test
  void partsAreSegmentsOfTheirOwn() {
    GitState state =
        new GitState(
            Head.on("main", OID),
            Optional.of(
                new Operation(
                    Operation.Kind.REBASE, OptionalInt.of(3), OptionalInt.of(7), Optional.empty())),
            Optional.of("v1.2"),
            WorktreeKind.MAIN,
            Optional.of(
                new Counts(
                    Optional.of(Upstream.of("origin/main", 2, 1)),
                    3,
                    0,
                    3,
                    OptionalInt.of(0),
                    1,
                    4)),
            Optional.empty());

    assertEquals(
        "ahead ↑2, behind ↓1, changes ●3, conflicts !1, stash ⚑4, tag #v1.2, operation rebase 3/7",
        parts(state));
  }

  @Test
  void partsWithoutAValueAreOmitted() {
    assertEquals("", parts(state("main", counts(0, 0, 0, 0))));
    assertEquals("", parts(pending(Head.on("main", OID))));
    assertEquals("changes ●1", parts(state("main", counts(0, 0, 1, 0))));
    Counts some = new Counts(Optional.empty(), 2, 1, 1, OptionalInt.empty(), 0, 0);
    assertEquals("changes ●2+", parts(state("main", some)));
  }

  private static String parts(GitState state) {
    return String.join(
        ", ",
        GitCounts.of(state, true).stream()
            .map(segment -> segment.name() + " " + SegmentText.full(segment))
            .toList());
  }

  @Test
  void asciiGlyphsAreReadable() {
    Segment segment = segment(state("feature/long-name", counts(2, 1, 3, 1)), Map.of());

    assertEquals("feature/long-name ^2 v1 *3 !1", ascii(segment.full()));
    assertEquals("feature/l.. *3 !1", ascii(segment.brief()));
    assertEquals("main *..", ascii(segment(pending(Head.on("main")), Map.of()).full()));
  }

  private static List<String> texts(GitState state) {
    Segment segment = segment(state, Map.of());
    assertEquals("branch", segment.name());
    return List.of(
        SegmentText.full(segment), SegmentText.brief(segment), SegmentText.minimal(segment));
  }

  private static String full(GitState state) {
    return full(state, Map.of());
  }

  private static String full(GitState state, Map<String, ?> settings) {
    return SegmentText.full(segment(state, settings));
  }

  private static Segment segment(GitState state, Map<String, ?> settings) {
    return new GitSegments(state, GitSettings.of(JsonObject.of(settings))).branch();
  }

  private static String ascii(List<Part> parts) {
    var text = new StringBuilder();
    for (Part part : parts) {
      text.append(
          part instanceof Part.Sign sign ? sign.glyph().ascii() : ((Part.Text) part).text());
    }
    return text.toString();
  }

  private static GitState pending(Head head) {
    return new GitState(
        head,
        Optional.empty(),
        Optional.empty(),
        WorktreeKind.MAIN,
        Optional.empty(),
        Optional.empty());
  }

  private static GitState state(String branch, Counts counts) {
    return new GitState(
        Head.on(branch, OID),
        Optional.empty(),
        Optional.empty(),
        WorktreeKind.MAIN,
        Optional.of(counts),
        Optional.empty());
  }

  private static GitState during(Head head, Operation operation, Counts counts) {
    return new GitState(
        head,
        Optional.of(operation),
        Optional.empty(),
        WorktreeKind.MAIN,
        Optional.of(counts),
        Optional.empty());
  }

  private static Counts counts(int ahead, int behind, int changes, int conflicts) {
    return new Counts(
        Optional.of(Upstream.of("origin/main", ahead, behind)),
        changes,
        changes,
        0,
        OptionalInt.of(0),
        conflicts,
        0);
  }
}
