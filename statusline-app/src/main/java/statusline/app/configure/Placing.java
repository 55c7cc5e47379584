package statusline.app.configure;

import statusline.renderer.look.Length;
import statusline.renderer.look.SegmentPosition;

/// What stands in a row, and what is before it.
///
/// @param joint to what stands before it; of the first one it does not count
/// @param place what stands there
record Placing(Joint joint, SegmentPosition place) {
  /// How something is joined to what stands before it.
  enum Joint {
    /// Beside it in one cluster.
    CLUSTER(" "),
    /// In a cluster of its own.
    GROUP(", "),
    /// In a group of its own.
    APART(" | ");

    private final String text;

    Joint(String text) {
      this.text = text;
    }

    String text() {
      return text;
    }

    Joint next() {
      return switch (this) {
        case CLUSTER -> GROUP;
        case GROUP -> APART;
        case APART -> CLUSTER;
      };
    }
  }

  Placing joined(Joint other) {
    return new Placing(other, place);
  }

  /// {@return the same, joined in the next way}
  Placing inNextJoint() {
    return joined(joint.next());
  }

  /// {@return the same in the next form}
  Placing inNextForm() {
    Length next =
        switch (place.longest()) {
          case FULL -> Length.BRIEF;
          case BRIEF -> Length.MINIMAL;
          case MINIMAL -> Length.FULL;
        };
    return new Placing(joint, new SegmentPosition(place.ref(), place.together(), next));
  }
}
