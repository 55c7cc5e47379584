package statusline.app.configure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import statusline.renderer.look.LineLayout;
import statusline.renderer.look.Preset;

/// What stands where, while it is moved about.
class ArrangementTest {
  private static final Row ROW = Row.parse("model session.fast, project git:brief | context");

  @Test
  void aRowIsWrittenAsItWasRead() {
    assertEquals("model session.fast, project git:brief | context", ROW.text());
  }

  @ParameterizedTest
  @EnumSource
  void soIsEveryPreset(Preset preset) {
    List<LineLayout> lines = preset.look().layout().lines();
    List<Row> rows = Arrangement.of(lines).rows();

    for (int i = 0; i < lines.size(); i++) {
      LineLayout again = LineLayout.of(rows.get(2 * i).text(), rows.get(2 * i + 1).text());
      assertEquals(lines.get(i), again);
    }
  }

  @Test
  void segmentsChangePlacesAndJointsStay() {
    assertEquals("session.fast model, project git:brief | context", ROW.swapping(0, 1).text());
    assertEquals("model session.fast, project context | git:brief", ROW.swapping(3, 4).text());
  }

  @Test
  void aSegmentGoesThroughItsForms() {
    Placing git = ROW.placings().get(3);

    assertEquals("git:minimal", git.inNextForm().place().text());
    assertEquals("git", git.inNextForm().inNextForm().place().text());
  }

  @Test
  void aSegmentIsJoinedInThreeWays() {
    Placing git = ROW.placings().get(3);

    assertEquals(
        "model session.fast, project, git:brief | context", ROW.with(3, git.inNextJoint()).text());
    assertEquals(
        "model session.fast, project | git:brief | context",
        ROW.with(3, git.inNextJoint().inNextJoint()).text());
  }

  @Test
  void aLineWithoutARightEdgeIsATextAndOneOfNothingIsLeftOut() {
    Arrangement two =
        Arrangement.of(List.of(LineLayout.of("model", ""), LineLayout.of("", "time")));

    assertEquals(
        List.of("model", Map.of("left", "", "right", "time")), two.withLineBelow(0).written());
  }

  @Test
  void nothingAnywhereIsSeen() {
    assertTrue(new Arrangement(List.of(Row.EMPTY, Row.EMPTY)).isEmpty());
  }
}
