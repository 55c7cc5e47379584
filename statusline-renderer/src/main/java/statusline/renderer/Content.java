package statusline.renderer;

import java.util.List;
import statusline.renderer.look.Length;
import statusline.renderer.segment.AgeText;
import statusline.renderer.segment.Condition;
import statusline.renderer.segment.NoticePen;
import statusline.renderer.segment.StyledText;

/// What stands in a slot, in each length.
sealed interface Content {
  /// {@return the text in a length}
  StyledText in(Length length);

  /// {@return the width down to which it may be cut before it is given up, in cells}
  int leastCells();

  /// A data module's segment: its lengths are designed, so it is given up and not cut.
  final class OfItem implements Content {
    private static final String DOCTOR = " failed, run statusline doctor";

    private final LineItem item;
    private final Condition condition;
    private final Outfit outfit;
    private final List<String> failures;

    /// @param item what to show
    /// @param outfit writes it
    /// @param failures takes what went wrong
    OfItem(LineItem item, Outfit outfit, List<String> failures) {
      this.item = item;
      this.outfit = outfit;
      this.failures = failures;
      String age = item.age().isPresent() ? AgeText.of(item.age().get()) : "";
      this.condition =
          age.isEmpty() && !item.doubtful()
              ? Condition.FRESH
              : new Condition(age, item.stale(), item.doubtful());
    }

    /// One segment that cannot be written takes no other one with it.
    @Override
    public StyledText in(Length length) {
      try {
        return outfit.pen().write(item.segment(), length, condition);
      } catch (RuntimeException broken) {
        String name = item.moduleId() + '.' + item.segment().name();
        failures.add("writing " + name + ": " + broken);
        return outfit.notices().notice(length == Length.FULL ? name + DOCTOR : name);
      }
    }

    @Override
    public int leastCells() {
      return Integer.MAX_VALUE;
    }
  }

  /// A notice: one sentence, cut.
  ///
  /// @param text the sentence
  /// @param pen cuts it
  record OfNotice(StyledText text, NoticePen pen) implements Content {
    private static final int BRIEF_CELLS = 24;
    private static final int MINIMAL_CELLS = 12;
    private static final int LEAST_CELLS = 4;

    @Override
    public StyledText in(Length length) {
      return switch (length) {
        case FULL -> text;
        case BRIEF -> pen.cut(text, BRIEF_CELLS);
        case MINIMAL -> pen.cut(text, MINIMAL_CELLS);
      };
    }

    @Override
    public int leastCells() {
      return LEAST_CELLS;
    }
  }
}
