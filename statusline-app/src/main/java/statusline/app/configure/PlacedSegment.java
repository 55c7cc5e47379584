package statusline.app.configure;

import statusline.renderer.look.Length;
import statusline.renderer.look.SegmentPosition;

/// A segment in a line, with the separator before it.
///
/// @param separator the separator before the segment; ignored for the first one
/// @param position the segment and its longest form
record PlacedSegment(Separator separator, SegmentPosition position) {
  /// The separator between two segments.
  enum Separator {
    /// Both segments are in one cluster.
    SPACE(" "),
    /// The second segment starts a new cluster.
    COMMA(", "),
    /// The second segment starts a new group.
    BAR(" | ");

    private final String text;

    Separator(String text) {
      this.text = text;
    }

    String text() {
      return text;
    }

    Separator next() {
      return switch (this) {
        case SPACE -> COMMA;
        case COMMA -> BAR;
        case BAR -> SPACE;
      };
    }
  }

  PlacedSegment withSeparator(Separator other) {
    return new PlacedSegment(other, position);
  }

  PlacedSegment withNextSeparator() {
    return withSeparator(separator.next());
  }

  PlacedSegment withNextForm() {
    Length next =
        switch (position.longest()) {
          case FULL -> Length.BRIEF;
          case BRIEF -> Length.MINIMAL;
          case MINIMAL -> Length.FULL;
        };
    return new PlacedSegment(
        separator, new SegmentPosition(position.ref(), position.together(), next));
  }
}
