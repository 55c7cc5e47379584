package statusline.renderer.look;

import java.util.List;
import statusline.api.Part;
import statusline.api.Segment;
import statusline.renderer.theme.Choice;

/// Which of a segment's designed lengths, the longest first.
public enum Length implements Choice {
  /// Everything.
  FULL("full"),
  /// Fewer cells.
  BRIEF("brief"),
  /// The least.
  MINIMAL("minimal");

  private final String key;

  Length(String key) {
    this.key = key;
  }

  @Override
  public String key() {
    return key;
  }

  /// {@return a segment in this length}
  public List<Part> of(Segment segment) {
    return switch (this) {
      case FULL -> segment.full();
      case BRIEF -> segment.brief();
      case MINIMAL -> segment.minimal();
    };
  }
}
