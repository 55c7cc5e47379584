package statusline.renderer.segment;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import statusline.api.Part;
import statusline.api.Segment;
import statusline.api.Tone;
import statusline.renderer.look.GlyphSet;
import statusline.renderer.look.Length;
import statusline.renderer.look.Look;

/// Writes segments by hand. Immutable.
///
/// An old segment is quiet as a whole and followed by its age, in each of its lengths.
public final class SegmentPen implements Pen {
  private final GlyphSet glyphs;
  private final Signs signs;
  private final Gauge gauge;
  private final boolean links;

  /// Takes up a pen.
  ///
  /// @param look to write in
  /// @param signs of that look
  public SegmentPen(Look look, Signs signs) {
    this.glyphs = look.glyphs();
    this.signs = signs;
    this.gauge = new Gauge(look.gauge(), look.glyphs(), signs);
    this.links = look.links();
  }

  @Override
  public StyledText write(Segment segment, Length length, Condition condition) {
    StyledText text = begin(segment.link());
    List<Part> parts = length.of(segment);
    for (int i = 0; i < parts.size(); i++) {
      if (!isLeftOut(parts, i)) {
        addPart(text, parts.get(i), condition.isOld());
      }
    }
    if (!text.isBlank()) {
      addCondition(text, condition);
    }
    return text;
  }

  private StyledText begin(Optional<URI> target) {
    return links && target.isPresent()
        ? StyledText.leadingTo(WebAddress.of(target.get()))
        : StyledText.empty();
  }

  /// Where gauges are left out, the space behind one goes with it.
  private boolean isLeftOut(List<Part> parts, int at) {
    if (!gauge.isNone()) {
      return false;
    }
    boolean behindGauge = at > 0 && parts.get(at - 1) instanceof Part.Gauge;
    return parts.get(at) instanceof Part.Gauge
        || (behindGauge && parts.get(at) instanceof Part.Text words && words.text().equals(" "));
  }

  private void addPart(StyledText text, Part part, boolean old) {
    Tone tone = old ? Tone.QUIET : part.tone();
    if (part instanceof Part.Text words) {
      text.add(signs.measured(words.text()), tone);
    } else if (part instanceof Part.Sign sign) {
      text.add(signs.measured(glyphs.of(sign.glyph())), tone);
    } else if (part instanceof Part.Gauge bar && old) {
      gauge.drawQuiet(bar.percent(), text);
    } else if (part instanceof Part.Gauge bar) {
      gauge.draw(bar.percent(), tone, text);
    }
  }

  private void addCondition(StyledText text, Condition condition) {
    if (condition.doubtful()) {
      text.add(signs.measured(signs.warning()), Tone.CAUTION);
    }
    if (condition.isOld()) {
      boolean stale = condition.stale();
      String mark = " ".concat(signs.mark(stale));
      text.add(signs.measured(mark), signs.markTone(stale));
      text.add(signs.measured(condition.age()), stale ? Tone.CAUTION : Tone.QUIET);
    }
  }
}
