package statusline.app.configure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import statusline.config.module.PresetLooks;
import statusline.renderer.look.LineLayout;
import statusline.renderer.look.Preset;

/// Moving segments and writing the result.
class ArrangementTest {
  private static final LineEdge EDGE =
      LineEdge.parse("model session.fast, project git:brief | context");

  @Test
  void textOfAnEdgeIsParsedAndWrittenUnchanged() {
    assertEquals("model session.fast, project git:brief | context", EDGE.text());
  }

  @ParameterizedTest
  @EnumSource
  void everyPresetIsParsedAndWrittenUnchanged(Preset preset) {
    List<LineLayout> lines = PresetLooks.of(preset).layout().lines();
    List<LineEdge> edges = Arrangement.of(lines).edges();

    for (int i = 0; i < lines.size(); i++) {
      LineLayout again = LineLayout.of(edges.get(2 * i).text(), edges.get(2 * i + 1).text());
      assertEquals(lines.get(i), again);
    }
  }

  @Test
  void swappingSegmentsKeepsSeparators() {
    assertEquals("session.fast model, project git:brief | context", EDGE.swapping(0, 1).text());
    assertEquals("model session.fast, project context | git:brief", EDGE.swapping(3, 4).text());
  }

  @Test
  void nextFormCyclesThroughAllForms() {
    PlacedSegment git = EDGE.segments().get(3);

    assertEquals("git:minimal", git.withNextForm().position().text());
    assertEquals("git", git.withNextForm().withNextForm().position().text());
  }

  @Test
  void nextSeparatorCyclesThroughAllSeparators() {
    PlacedSegment git = EDGE.segments().get(3);

    assertEquals(
        "model session.fast, project, git:brief | context",
        EDGE.with(3, git.withNextSeparator()).text());
    assertEquals(
        "model session.fast, project | git:brief | context",
        EDGE.with(3, git.withNextSeparator().withNextSeparator()).text());
  }

  @Test
  void lineWithoutRightEdgeIsAStringAndEmptyLineIsOmitted() {
    Arrangement two =
        Arrangement.of(List.of(LineLayout.of("model", ""), LineLayout.of("", "time")));

    assertEquals(
        List.of("model", Map.of("left", "", "right", "time")), two.withLineBelow(0).written());
  }

  @Test
  void arrangementWithoutSegmentsIsEmpty() {
    assertTrue(new Arrangement(List.of(LineEdge.EMPTY, LineEdge.EMPTY)).isEmpty());
  }
}
