package statusline.app.configure;

import java.util.ArrayList;
import java.util.List;
import statusline.app.configure.PlacedSegment.Separator;
import statusline.renderer.look.Cluster;
import statusline.renderer.look.Group;
import statusline.renderer.look.GroupText;
import statusline.renderer.look.SegmentPosition;

/// The segments at the left or the right edge of a line. Immutable.
///
/// @param segments from left to right
record LineEdge(List<PlacedSegment> segments) {
  static final LineEdge EMPTY = new LineEdge(List.of());

  LineEdge {
    segments = List.copyOf(segments);
  }

  static LineEdge of(List<Group> groups) {
    List<PlacedSegment> segments = new ArrayList<>();
    for (Group group : groups) {
      Separator separator = Separator.BAR;
      for (Cluster cluster : group.clusters()) {
        for (SegmentPosition position : cluster.positions()) {
          segments.add(new PlacedSegment(separator, position));
          separator = Separator.SPACE;
        }
        separator = Separator.COMMA;
      }
    }
    return new LineEdge(segments);
  }

  /// {@return the segments that a text in the format of the key `renderer.lines` names}
  ///
  /// @throws IllegalArgumentException if the text is invalid; its message is for the user
  static LineEdge parse(String text) {
    return of(GroupText.parse(text));
  }

  /// {@return the text in the format of the key `renderer.lines`}
  String text() {
    StringBuilder text = new StringBuilder();
    for (PlacedSegment segment : segments) {
      text.append(text.isEmpty() ? "" : segment.separator().text());
      text.append(segment.position().text());
    }
    return text.toString();
  }

  boolean isEmpty() {
    return segments.isEmpty();
  }

  int size() {
    return segments.size();
  }

  LineEdge with(int index, PlacedSegment segment) {
    List<PlacedSegment> others = new ArrayList<>(segments);
    others.set(index, segment);
    return new LineEdge(others);
  }

  LineEdge inserting(int index, PlacedSegment segment) {
    List<PlacedSegment> more = new ArrayList<>(segments);
    more.add(index, segment);
    return new LineEdge(more);
  }

  LineEdge without(int index) {
    List<PlacedSegment> fewer = new ArrayList<>(segments);
    fewer.remove(index);
    return new LineEdge(fewer);
  }

  /// {@return the edge with two segments exchanged; the separators stay in place}
  LineEdge swapping(int index, int other) {
    PlacedSegment one = segments.get(index);
    PlacedSegment two = segments.get(other);
    return with(index, two.withSeparator(one.separator()))
        .with(other, one.withSeparator(two.separator()));
  }
}
