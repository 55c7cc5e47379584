package statusline.module.git;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import statusline.api.Part;
import statusline.api.Segment;
import statusline.tck.SegmentText;

class GitSegmentsTest {
  @Test
  void showsEverythingInFull() {
    assertEquals(List.of("⎇ main ↑2 ↓1 ●3", "⎇ main ●3", "main"), texts(state("main", 2, 1, 3, 0)));
  }

  @Test
  void showsTheBranchAloneWhereNothingIsToTell() {
    assertEquals(List.of("⎇ main", "⎇ main", "main"), texts(state("main", 0, 0, 0, 0)));
  }

  @Test
  void showsConflictsAtTheEnd() {
    assertEquals(List.of("⎇ main ●3 !1", "⎇ main ●3 !1", "main"), texts(state("main", 0, 0, 3, 1)));
  }

  @Test
  void keepsABranchOfSixteenCharacters() {
    assertEquals(
        List.of("⎇ feature/long-nam", "⎇ feature/long-nam", "feature/long-nam"),
        texts(state("feature/long-nam", 0, 0, 0, 0)));
  }

  @Test
  void cutsABranchOfSeventeenCharacters() {
    assertEquals(
        List.of("⎇ feature/long-name ↑2 ●3", "⎇ feature/l… ●3", "feature/l…"),
        texts(state("feature/long-name", 2, 0, 3, 0)));
  }

  @Test
  void cutsNoCharacterInTwo() {
    assertEquals(
        List.of("⎇ " + "🌿".repeat(17), "⎇ " + "🌿".repeat(9) + "…", "🌿".repeat(9) + "…"),
        texts(state("🌿".repeat(17), 0, 0, 0, 0)));
  }

  @Test
  void showsSevenDigitsOfADetachedCommit() {
    GitState detached = detached("1a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d");

    assertEquals(List.of("⎇ @1a2b3c4 ●1", "⎇ @1a2b3c4 ●1", "@1a2b3c4"), texts(detached));
  }

  @Test
  void showsAShorterCommitAsItIs() {
    assertEquals(List.of("⎇ @1a2b ●1", "⎇ @1a2b ●1", "@1a2b"), texts(detached("1a2b")));
  }

  @Test
  void saysByToneWhatMatters() {
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
            "ALARM:!",
            "ALARM:1"),
        SegmentText.withTones(GitSegments.branch(state("main", 2, 0, 3, 1)).full()));
  }

  @Test
  void readsInAsciiAsWell() {
    assertEquals("main ^2 v1 *3 !1", ascii(GitSegments.branch(state("main", 2, 1, 3, 1)).full()));
    assertEquals(
        "feature/l.. *3",
        ascii(GitSegments.branch(state("feature/long-name", 2, 1, 3, 0)).brief()));
  }

  private static List<String> texts(GitState state) {
    Segment segment = GitSegments.branch(state);
    assertEquals("branch", segment.name());
    return List.of(
        SegmentText.full(segment), SegmentText.brief(segment), SegmentText.minimal(segment));
  }

  private static String ascii(List<Part> parts) {
    var text = new StringBuilder();
    for (Part part : parts) {
      text.append(
          part instanceof Part.Sign sign ? sign.glyph().ascii() : ((Part.Text) part).text());
    }
    return text.toString();
  }

  private static GitState state(String branch, int ahead, int behind, int changes, int conflicts) {
    return new GitState(
        branch, false, "1a2b", Optional.empty(), ahead, behind, changes, 0, 0, conflicts);
  }

  private static GitState detached(String oid) {
    return new GitState("(detached)", true, oid, Optional.empty(), 0, 0, 0, 1, 0, 0);
  }
}
