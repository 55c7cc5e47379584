package statusline.renderer.segment;

import java.util.List;
import statusline.api.Glyph;
import statusline.api.Part;
import statusline.api.Segment;
import statusline.renderer.look.Length;

/// All that a segment's text depends on in one look.
///
/// Compares by hand: the `equals` of a record is linked at its first call, which takes a JVM that
/// was started for one line longer than the whole line.
final class Assignment {
  private final Segment segment;
  private final List<Part> parts;
  private final Condition condition;
  private final int hash;

  Assignment(Segment segment, Length length, Condition condition) {
    this.segment = segment;
    this.parts = length.of(segment);
    this.condition = condition;
    this.hash = hash(parts, condition);
  }

  private static int hash(List<Part> parts, Condition condition) {
    int hash = condition.age().hashCode();
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
    return other instanceof Assignment that
        && hash == that.hash
        && condition.stale() == that.condition.stale()
        && condition.doubtful() == that.condition.doubtful()
        && condition.age().equals(that.condition.age())
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
