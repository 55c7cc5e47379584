package statusline.renderer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.AbstractList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import statusline.renderer.look.Look;
import statusline.renderer.look.Preset;
import statusline.renderer.look.Room;
import statusline.renderer.segment.Pen;
import statusline.renderer.theme.ColorDepth;

/// What is shown when the renderer itself is broken?
class FailureTest {
  private static final Look LOOK = Preset.STANDARD.look();

  @Test
  void isALineThatSaysWhatFailed() {
    Rendering rendering = render(80);

    assertEquals(
        "run statusline doctor: placing segments failed (IllegalStateException)", rendering.text());
    assertEquals(
        Optional.of("placing segments: java.lang.IllegalStateException: broken"),
        rendering.failure());
  }

  @Test
  void isNoWiderThanALineMayBe() {
    assertEquals("run statusline d", render(16).text());
    assertEquals("r", render(1).text());
  }

  @Test
  void ofOneSegmentLeavesTheOthersAlone() {
    Rendering rendering = withoutGit(80, Board.usual());

    assertEquals(
        "Opus 5.5 · …/statusline ⚠ git.branch │  42% 84k │ $4.18 · 5h 37% ·  61% │ 14:05",
        rendering.text());
    assertEquals(
        Optional.of("writing git.branch: java.lang.IllegalStateException: broken"),
        rendering.failure());
  }

  @Test
  void ofOneSegmentSaysWhatToDo() {
    Board board = new Board("git", List.of(Board.usual().items().get(2)), List.of());

    assertEquals("⚠ git.branch failed, run statusline doctor", withoutGit(80, board).text());
  }

  private static Rendering render(int columns) {
    Look look = LOOK.withRoom(new Room(0, OptionalInt.of(columns), false));
    Surface surface = new Surface(80, ColorDepth.NONE);
    return new LineRenderer().render(new BrokenList(), List.of(), look, surface);
  }

  private static Rendering withoutGit(int columns, Board board) {
    Outfit whole = Outfit.of(LOOK, ColorDepth.NONE);
    Pen broken =
        (segment, length, condition) -> {
          if (segment.name().equals("branch")) {
            throw new IllegalStateException("broken");
          }
          return whole.pen().write(segment, length, condition);
        };
    Outfit outfit =
        new Outfit(
            LOOK,
            ColorDepth.NONE,
            broken,
            whole.notices(),
            whole.inks(),
            whole.dress(),
            whole.plain());
    return new Run(columns).render(outfit, board.items(), board.notices());
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
