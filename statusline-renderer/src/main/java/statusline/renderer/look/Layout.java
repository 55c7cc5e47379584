package statusline.renderer.look;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What stands where, and what is kept longest when a line is narrow.
///
/// A segment stands where it is named itself, else where its data module is named; what is named
/// twice stands at the first place. A data module of ours that no line names is not shown. Any
/// other one stands at the end of the last line, in a group of all such, in order of arrival.
///
/// @param lines from top to bottom; without any there is one for what nobody placed
/// @param priority the segment kept longest first; others are given up before these. Notices come
///     right behind the first that is in their line.
/// @param onDemand not shown unless a line names them no less exactly: what is calm most of the
///     time
/// @param hidden never shown, wherever they stand
public record Layout(
    List<LineLayout> lines,
    List<SegmentRef> priority,
    List<SegmentRef> onDemand,
    List<SegmentRef> hidden) {
  public Layout {
    lines = lines.isEmpty() ? List.of(LineLayout.EMPTY) : List.copyOf(lines);
    priority = List.copyOf(priority);
    onDemand = List.copyOf(onDemand);
    hidden = List.copyOf(hidden);
  }

  /// {@return a layout that hides nothing}
  ///
  /// @param priority names parted by spaces, as `refs` reads them
  /// @throws IllegalArgumentException with a sentence, where the priority cannot be read
  public static Layout of(String priority, LineLayout... lines) {
    return new Layout(List.of(lines), refs(priority), List.of(), List.of());
  }

  /// {@return the segments that a text names, parted by spaces}
  ///
  /// @throws IllegalArgumentException with a sentence, where one is no name
  public static List<SegmentRef> refs(String text) {
    List<SegmentRef> refs = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int space = text.indexOf(' ', start);
      int end = space < 0 ? text.length() : space;
      if (end > start) {
        refs.add(ref(text.substring(start, end)));
      }
      start = end + 1;
    }
    return refs;
  }

  private static SegmentRef ref(String word) {
    Optional<SegmentRef> ref = SegmentRef.parse(word);
    if (ref.isEmpty()) {
      throw new IllegalArgumentException(
          '"' + word + "\" names no segment: write module or module.segment");
    }
    return ref.get();
  }

  /// {@return other lines, with the same order of what is kept}
  public Layout withLines(List<LineLayout> other) {
    return new Layout(other, priority, onDemand, hidden);
  }

  /// {@return the same lines with another order of what is kept}
  public Layout withPriority(List<SegmentRef> other) {
    return new Layout(lines, other, onDemand, hidden);
  }

  /// {@return the same with other segments that are shown on demand only}
  public Layout withOnDemand(List<SegmentRef> other) {
    return new Layout(lines, priority, other, hidden);
  }

  /// {@return the same with other segments hidden}
  public Layout withHidden(List<SegmentRef> other) {
    return new Layout(lines, priority, onDemand, other);
  }
}
