package statusline.renderer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.AbstractList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import statusline.renderer.look.Look;
import statusline.renderer.look.Preset;
import statusline.renderer.look.WidthSettings;
import statusline.renderer.segment.SegmentWriter;
import statusline.renderer.theme.Appearance;
import statusline.renderer.theme.ColorDepth;

/// Tests the line after an error in the renderer itself.
class FailureTest {
  private static final Look LOOK = TestPresets.look(Preset.STANDARD);

  @Test
  void errorLineNamesFailedStep() {
    Rendering rendering = render(80);

    assertEquals(
        "run statusline doctor: placing segments failed (IllegalStateException)", rendering.text());
    assertEquals(
        Optional.of("placing segments: java.lang.IllegalStateException: broken"),
        rendering.failure());
  }

  @Test
  void errorLineIsCutToWidth() {
    assertEquals("run statusline d", render(16).text());
    assertEquals("r", render(1).text());
  }

  @Test
  void failedSegmentLeavesOtherSegmentsUnchanged() {
    Rendering rendering = renderWithBrokenGit(80, SampleSession.usual());

    assertEquals(
        "Opus 5.5 · ~/src/statusline ⚠ git.branch │ 42% of 200k │ $4.18 · 5h 37% · 7d 61%",
        rendering.text());
    assertEquals(
        Optional.of("writing git.branch: java.lang.IllegalStateException: broken"),
        rendering.failure());
  }

  @Test
  void failedSegmentShowsAdviceIfThereIsSpace() {
    SampleSession session =
        new SampleSession("git", List.of(SampleSession.usual().items().get(2)), List.of());

    assertEquals(
        "⚠ git.branch failed, run statusline doctor", renderWithBrokenGit(80, session).text());
  }

  private static Rendering render(int columns) {
    Look look = LOOK.withWidth(new WidthSettings(0, OptionalInt.of(columns), false));
    Surface surface = new Surface(80, ColorDepth.NONE);
    return new LineRenderer().render(new BrokenList(), List.of(), look, surface);
  }

  private static Rendering renderWithBrokenGit(int columns, SampleSession session) {
    PreparedLook look = PreparedLook.of(LOOK, ColorDepth.NONE, Appearance.DARK);
    SegmentWriter broken =
        (segment, length, state) -> {
          if (segment.name().equals("branch")) {
            throw new IllegalStateException("broken");
          }
          return look.segmentWriter().write(segment, length, state);
        };
    PreparedLook brokenLook =
        new PreparedLook(
            LOOK,
            ColorDepth.NONE,
            Appearance.DARK,
            broken,
            look.noticeWriter(),
            look.styles(),
            look.rowPainter(),
            look.plainRowPainter());
    return new RenderCall(columns).render(brokenLook, session.items(), session.notices());
  }

  private static final class BrokenList extends AbstractList<LineItem> {
    @Override
    public LineItem get(int index) {
      throw new IllegalStateException("broken");
    }

    @Override
    public int size() {
      return 1;
    }
  }
}
