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
import statusline.renderer.theme.TextRole;

/// Writes segments in the glyphs and gauges of one look. Immutable.
///
/// All parts of an old segment have the role of old texts. Its age follows, except in the minimal
/// length, where only the mark of a stale segment follows.
public final class LookSegmentWriter implements SegmentWriter {
  private final GlyphSet glyphSet;
  private final LineGlyphs glyphs;
  private final Gauge gauge;
  private final boolean links;

  /// Creates a writer.
  ///
  /// @param look the look
  /// @param glyphs the glyphs of that look
  public LookSegmentWriter(Look look, LineGlyphs glyphs) {
    this.glyphSet = look.glyphs();
    this.glyphs = glyphs;
    this.gauge = new Gauge(look.gauge(), look.glyphs(), glyphs);
    this.links = look.links();
  }

  @Override
  public StyledText write(Segment segment, Length length, SegmentState state) {
    StyledText text = start(segment.link());
    List<Part> parts = length.of(segment);
    for (int i = 0; i < parts.size(); i++) {
      if (!isOmitted(parts, i)) {
        addPart(text, parts.get(i), state.isOld());
      }
    }
    if (!text.isBlank()) {
      addState(text, length, state);
    }
    return text;
  }

  private StyledText start(Optional<URI> target) {
    return links && target.isPresent()
        ? StyledText.linkedTo(WebAddress.of(target.get()))
        : StyledText.empty();
  }

  /// A look without gauges omits a gauge and the space after it.
  private boolean isOmitted(List<Part> parts, int at) {
    if (!gauge.isNone()) {
      return false;
    }
    boolean afterGauge = at > 0 && parts.get(at - 1) instanceof Part.Gauge;
    return parts.get(at) instanceof Part.Gauge
        || (afterGauge && parts.get(at) instanceof Part.Text words && words.text().equals(" "));
  }

  private void addPart(StyledText text, Part part, boolean old) {
    Tone tone = part.tone();
    if (part instanceof Part.Text words) {
      text.add(glyphs.measured(words.text()), old ? TextRole.OLD : TextRole.of(tone));
    } else if (part instanceof Part.Sign sign) {
      TextRole role = old ? TextRole.OLD : TextRole.ofSign(tone);
      text.add(glyphs.measured(glyphSet.of(sign.glyph())), role);
    } else if (part instanceof Part.Gauge bar && old) {
      gauge.drawOld(bar.percent(), text);
    } else if (part instanceof Part.Gauge bar) {
      gauge.draw(bar.percent(), tone, text);
    }
  }

  private void addState(StyledText text, Length length, SegmentState state) {
    if (state.doubtful()) {
      text.add(glyphs.measured(glyphs.warning()), Tone.CAUTION);
    }
    if (state.isOld()) {
      addAge(text, length, state);
    }
  }

  /// The word after the age keeps it apart from a duration that the segment itself shows.
  private void addAge(StyledText text, Length length, SegmentState state) {
    TextRole role = state.stale() ? TextRole.CAUTION : TextRole.OLD;
    String mark = glyphs.ageMark(state.stale());
    if (length != Length.MINIMAL && !state.age().isEmpty()) {
      text.add(glyphs.measured(" " + mark + state.age() + glyphs.ageWord(state.stale())), role);
    } else if (state.stale()) {
      text.add(glyphs.measured(mark), role);
    }
  }
}
