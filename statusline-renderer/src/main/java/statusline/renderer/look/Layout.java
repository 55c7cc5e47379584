package statusline.renderer.look;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The positions of all segments, and their priority if a line is narrow.
///
/// A segment is shown at the first position that names it, or else at the first one that names its
/// data module. The segments of a known data module that no line names are not shown. Those of any
/// other data module that no line names are shown at the end of the last line, in a group of their
/// own.
///
/// @param lines the lines from top to bottom; an empty list becomes one line without positions
/// @param priority forms of segments and data modules, most important first; others are given up
///     before these. Notices come directly after the most important slot of their line.
/// @param onDemand segments that are shown only if a line names them at least as precisely
/// @param hidden segments that are never shown
/// @param known ids of the data modules that the author of the layout considered
/// @param own the user's own layout, if another person wrote this one; null otherwise. Warnings and
///     the most important segments of the own layout are shown whatever this one hides.
public record Layout(
    List<LineLayout> lines,
    List<KeptForm> priority,
    List<SegmentRef> onDemand,
    List<SegmentRef> hidden,
    List<String> known,
    @Nullable Layout own) {
  public Layout {
    lines = lines.isEmpty() ? List.of(LineLayout.EMPTY) : List.copyOf(lines);
    priority = List.copyOf(priority);
    onDemand = List.copyOf(onDemand);
    hidden = List.copyOf(hidden);
    known = List.copyOf(known);
  }

  /// Creates a layout of the user's own.
  ///
  /// @param lines the lines from top to bottom
  /// @param priority forms of segments and data modules, most important first
  /// @param onDemand segments that are shown only if a line names them at least as precisely
  /// @param hidden segments that are never shown
  /// @param known ids of the data modules that the author of the layout considered
  public Layout(
      List<LineLayout> lines,
      List<KeptForm> priority,
      List<SegmentRef> onDemand,
      List<SegmentRef> hidden,
      List<String> known) {
    this(lines, priority, onDemand, hidden, known, null);
  }

  /// {@return a layout without hidden and on-demand segments}
  ///
  /// @param priority entries separated by spaces, as `KeptForm.list` reads them
  /// @throws IllegalArgumentException if a name is invalid; the message is a sentence
  public static Layout of(String priority, LineLayout... lines) {
    return new Layout(List.of(lines), KeptForm.list(priority), List.of(), List.of(), List.of());
  }

  /// {@return the references of a text, separated by spaces}
  ///
  /// @throws IllegalArgumentException if a name is invalid; the message is a sentence
  public static List<SegmentRef> refs(String text) {
    List<SegmentRef> refs = new ArrayList<>();
    for (String word : text.split(" ", -1)) {
      if (!word.isEmpty()) {
        refs.add(SegmentRef.of(word));
      }
    }
    return refs;
  }

  /// {@return a copy with other lines}
  public Layout withLines(List<LineLayout> other) {
    return new Layout(other, priority, onDemand, hidden, known, own);
  }

  /// {@return a copy with another priority}
  public Layout withPriority(List<KeptForm> other) {
    return new Layout(lines, other, onDemand, hidden, known, own);
  }

  /// {@return a copy with other on-demand segments}
  public Layout withOnDemand(List<SegmentRef> other) {
    return new Layout(lines, priority, other, hidden, known, own);
  }

  /// {@return a copy with other hidden segments}
  public Layout withHidden(List<SegmentRef> other) {
    return new Layout(lines, priority, onDemand, other, known, own);
  }

  /// {@return the same with other known data modules}
  public Layout withKnown(List<String> other) {
    return new Layout(lines, priority, onDemand, hidden, other, own);
  }

  /// {@return this layout as one that another person wrote}
  ///
  /// @param other the user's own layout
  public Layout withOwn(Layout other) {
    return new Layout(lines, priority, onDemand, hidden, known, other);
  }
}
