package statusline.renderer.look;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GroupTextTest {
  @Test
  void textNamesGroupsAndClusters() {
    List<Group> groups = GroupText.parse("model, project git.branch:brief | context");

    assertEquals(
        List.of(
            new Group(
                List.of(
                    new Cluster(List.of(position("model", ""))),
                    new Cluster(
                        List.of(
                            position("project", ""),
                            new SegmentPosition(
                                new SegmentRef("git", "branch"), false, Length.BRIEF))))),
            new Group(List.of(new Cluster(List.of(position("context", "")))))),
        groups);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "'';                              ''",
        "' | , |, ';                      ''",
        "model;                           model",
        "'  model ,project   git|time ';  'model, project git | time'",
        "model:full;                      model",
        "git.*:minimal;                   git.*:minimal",
        "prompt-cache.hit-ratio;          prompt-cache.hit-ratio",
      })
  void formattedTextParsesToSameGroups(String text, String normal) {
    assertEquals(normal, GroupText.format(GroupText.parse(text)));
    assertEquals(GroupText.parse(text), GroupText.parse(normal));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Git", "git.", ".branch", "git.*.x", "git.branch.*", "*", "git..x", "-", "\u00e9"})
  void invalidNameIsReported(String word) {
    Exception invalid =
        assertThrows(IllegalArgumentException.class, () -> GroupText.parse("model, " + word));

    assertEquals(
        '"' + word + "\" names no segment: write module or module.segment", invalid.getMessage());
  }

  @Test
  void unknownFormIsReported() {
    Exception invalid =
        assertThrows(IllegalArgumentException.class, () -> GroupText.parse("git:short"));

    assertEquals(
        "\"git:short\" names no form: write full, brief or minimal after the colon",
        invalid.getMessage());
  }

  @Test
  void onlyModuleOfClusterIsSpread() {
    assertTrue(cluster("git").isSpread());
    assertFalse(cluster("git.*").isSpread());
    assertFalse(cluster("git.branch").isSpread());
    assertFalse(cluster("project git").isSpread());
  }

  private static Cluster cluster(String text) {
    return GroupText.parse(text).get(0).clusters().get(0);
  }

  private static SegmentPosition position(String moduleId, String segment) {
    return new SegmentPosition(new SegmentRef(moduleId, segment), false, Length.FULL);
  }
}
