package statusline.renderer.look;

import java.util.List;
import statusline.api.Part;
import statusline.api.Segment;
import statusline.renderer.theme.Choice;

/// The lengths that a segment is designed in, longest first.
public enum Length implements Choice {
  /// The complete form.
  FULL("full"),
  /// A shorter form.
  BRIEF("brief"),
  /// The shortest form.
  MINIMAL("minimal");

  private final String key;

  Length(String key) {
    this.key = key;
  }

  @Override
  public String key() {
    return key;
  }

  /// {@return the parts of a segment in this length}
  public List<Part> of(Segment segment) {
    return switch (this) {
      case FULL -> segment.full();
      case BRIEF -> segment.brief();
      case MINIMAL -> segment.minimal();
    };
  }
}
