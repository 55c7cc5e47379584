package statusline.app.configure;

import java.util.ArrayList;
import java.util.List;
import statusline.app.configure.Placing.Joint;
import statusline.renderer.look.Cluster;
import statusline.renderer.look.Group;
import statusline.renderer.look.GroupText;
import statusline.renderer.look.SegmentPosition;

/// One edge of a line: what stands there, from left to right. Immutable.
///
/// @param placings from left to right
record Row(List<Placing> placings) {
  static final Row EMPTY = new Row(List.of());

  Row {
    placings = List.copyOf(placings);
  }

  static Row of(List<Group> groups) {
    List<Placing> placings = new ArrayList<>();
    for (Group group : groups) {
      Joint joint = Joint.APART;
      for (Cluster cluster : group.clusters()) {
        for (SegmentPosition place : cluster.positions()) {
          placings.add(new Placing(joint, place));
          joint = Joint.CLUSTER;
        }
        joint = Joint.GROUP;
      }
    }
    return new Row(placings);
  }

  /// {@return what a text names}
  ///
  /// @throws IllegalArgumentException with a sentence, where it names no segments
  static Row parse(String text) {
    return of(GroupText.parse(text));
  }

  /// {@return how it is written in a file}
  String text() {
    StringBuilder text = new StringBuilder();
    for (Placing placing : placings) {
      text.append(text.isEmpty() ? "" : placing.joint().text()).append(placing.place().text());
    }
    return text.toString();
  }

  boolean isEmpty() {
    return placings.isEmpty();
  }

  int size() {
    return placings.size();
  }

  Row with(int index, Placing placing) {
    List<Placing> others = new ArrayList<>(placings);
    others.set(index, placing);
    return new Row(others);
  }

  Row inserting(int index, Placing placing) {
    List<Placing> more = new ArrayList<>(placings);
    more.add(index, placing);
    return new Row(more);
  }

  Row without(int index) {
    List<Placing> fewer = new ArrayList<>(placings);
    fewer.remove(index);
    return new Row(fewer);
  }

  /// {@return the same where two neighbours have changed places; the joints stay where they are}
  Row swapping(int index, int other) {
    Placing one = placings.get(index);
    Placing two = placings.get(other);
    return with(index, two.joined(one.joint())).with(other, one.joined(two.joint()));
  }
}
