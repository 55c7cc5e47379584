package statusline.renderer;

import java.util.List;
import statusline.api.Part;
import statusline.api.Segment;

/// Which of a segment's designed lengths.
enum Length {
  /// Everything.
  FULL,
  /// Fewer cells.
  BRIEF,
  /// The least.
  MINIMAL;

  List<Part> of(Segment segment) {
    return switch (this) {
      case FULL -> segment.full();
      case BRIEF -> segment.brief();
      case MINIMAL -> segment.minimal();
    };
  }
}
