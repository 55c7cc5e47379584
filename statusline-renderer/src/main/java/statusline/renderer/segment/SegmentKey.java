package statusline.renderer.segment;

import java.util.List;
import statusline.api.Glyph;
import statusline.api.Part;
import statusline.api.Segment;
import statusline.renderer.look.Length;

/// The cache key of a written segment: everything that its text depends on within a look.
///
/// `equals` and `hashCode` are written by hand, because linking those of a record costs the first
/// line of a JVM 20 milliseconds or more.
final class SegmentKey {
  private final Segment segment;
  private final List<Part> parts;
  private final Length length;
  private final SegmentState state;
  private final int hash;

  SegmentKey(Segment segment, Length length, SegmentState state) {
    this.segment = segment;
    this.parts = length.of(segment);
    this.length = length;
    this.state = state;
    this.hash = hash(parts, state);
  }

  private static int hash(List<Part> parts, SegmentState state) {
    int hash = state.age().hashCode();
    for (int i = 0; i < parts.size(); i++) {
      hash = 31 * hash + hash(parts.get(i));
    }
    return hash;
  }

  private static int hash(Part part) {
    int tone = part.tone().hashCode();
    if (part instanceof Part.Text words) {
      return tone + 31 * words.text().hashCode();
    }
    if (part instanceof Part.Sign sign) {
      return tone + 31 * sign.glyph().unicode().hashCode();
    }
    return part instanceof Part.Gauge gauge ? tone + 31 * gauge.percent() : tone;
  }

  @Override
  public int hashCode() {
    return hash;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SegmentKey that
        && hash == that.hash
        && (length == that.length || !state.isOld())
        && state.stale() == that.state.stale()
        && state.doubtful() == that.state.doubtful()
        && state.age().equals(that.state.age())
        && segment.link().equals(that.segment.link())
        && areEqual(parts, that.parts);
  }

  private static boolean areEqual(List<Part> some, List<Part> others) {
    if (some == others) {
      return true;
    }
    if (some.size() != others.size()) {
      return false;
    }
    for (int i = 0; i < some.size(); i++) {
      if (!areEqual(some.get(i), others.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean areEqual(Part one, Part other) {
    if (one.tone() != other.tone()) {
      return false;
    }
    if (one instanceof Part.Text words) {
      return other instanceof Part.Text that && words.text().equals(that.text());
    }
    if (one instanceof Part.Sign sign) {
      return other instanceof Part.Sign that && areEqual(sign.glyph(), that.glyph());
    }
    return one instanceof Part.Gauge gauge
        && other instanceof Part.Gauge that
        && gauge.percent() == that.percent();
  }

  private static boolean areEqual(Glyph one, Glyph other) {
    return one.ascii().equals(other.ascii())
        && one.unicode().equals(other.unicode())
        && one.nerdFont().equals(other.nerdFont())
        && one.emoji().equals(other.emoji());
  }
}
