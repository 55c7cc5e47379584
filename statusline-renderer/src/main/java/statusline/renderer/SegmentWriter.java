package statusline.renderer;

import java.time.Duration;
import java.util.Optional;
import statusline.api.Part;
import statusline.renderer.terminal.Style;

/// Writes segments and notices in one theme and one glyph set.
///
/// An old segment is dimmed as a whole and followed by its age, in each of its lengths.
final class SegmentWriter {
  private final Theme theme;
  private final GlyphSet glyphs;

  SegmentWriter(Theme theme, GlyphSet glyphs) {
    this.theme = theme;
    this.glyphs = glyphs;
  }

  StyledText segment(LineItem item, Length length) {
    Optional<Duration> age = item.age();
    StyledText text = new StyledText();
    for (Part part : length.of(item.segment())) {
      Style style = theme.of(part.tone());
      addPart(text, part, age.isPresent() ? theme.quiet() : style);
    }
    if (age.isPresent() && !text.isBlank()) {
      addAge(text, age.get(), item.stale());
    }
    return text;
  }

  StyledText notice(String sentence) {
    return StyledText.of(glyphs.warning(), theme.alarm()).add(sentence, theme.alarm());
  }

  StyledText bar() {
    return StyledText.of(glyphs.bar(), theme.label());
  }

  StyledText dot() {
    return StyledText.of(glyphs.dot(), theme.label());
  }

  StyledText space() {
    return StyledText.of(" ", theme.value());
  }

  StyledText cut(StyledText text, int room) {
    return text.cutTo(room, glyphs.ellipsis());
  }

  private void addPart(StyledText text, Part part, Style style) {
    if (part instanceof Part.Text words) {
      text.add(words.text(), style);
    } else if (part instanceof Part.Sign sign) {
      text.add(glyphs.of(sign.glyph()), style);
    } else if (part instanceof Part.Gauge gauge) {
      int filled = Gauge.filledCells(gauge.percent());
      text.add(glyphs.filled().repeat(filled), style);
      text.add(glyphs.empty().repeat(Gauge.CELLS - filled), theme.quiet());
    }
  }

  private void addAge(StyledText text, Duration age, boolean stale) {
    text.add(" ", theme.quiet());
    text.add(glyphs.old().concat(AgeText.of(age)), stale ? theme.caution() : theme.quiet());
  }
}
