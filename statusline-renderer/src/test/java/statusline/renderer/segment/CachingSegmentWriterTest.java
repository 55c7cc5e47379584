package statusline.renderer.segment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import statusline.api.Glyph;
import statusline.api.Part;
import statusline.api.Segment;
import statusline.api.Tone;
import statusline.renderer.look.Length;
import statusline.renderer.look.Look;
import statusline.renderer.look.Preset;

class CachingSegmentWriterTest {
  private final List<String> written = new ArrayList<>();
  private final SegmentWriter pen = new CachingSegmentWriter(this::write);

  @Test
  void writesWhatIsEqualOnce() {
    StyledText first = pen.write(segment(), Length.FULL, new SegmentState("3m", true, true));
    StyledText second = pen.write(segment(), Length.FULL, new SegmentState("3m", true, true));

    assertSame(first, second);
    assertEquals(1, written.size());
  }

  @Test
  void writesFormsThatReadTheSameOnce() {
    StyledText full = pen.write(segment(), Length.FULL, SegmentState.FRESH);

    assertSame(full, pen.write(segment(), Length.MINIMAL, SegmentState.FRESH));
  }

  @Test
  void tellsConditionsApart() {
    StyledText fresh = pen.write(segment(), Length.FULL, SegmentState.FRESH);

    assertNotSame(fresh, pen.write(segment(), Length.FULL, new SegmentState("3m", false, false)));
    assertNotSame(fresh, pen.write(segment(), Length.FULL, new SegmentState("4m", false, false)));
    assertNotSame(fresh, pen.write(segment(), Length.FULL, new SegmentState("", true, false)));
    assertNotSame(fresh, pen.write(segment(), Length.FULL, new SegmentState("", false, true)));
    assertEquals(5, written.size());
  }

  @Test
  void tellsSegmentsApart() {
    List<Segment> different =
        List.of(
            segment(),
            Segment.of("a"),
            Segment.of("a", Part.value("x"), Part.value("x")),
            Segment.of("a", Part.value("x")),
            Segment.of("a", Part.value("y")),
            Segment.of("a", Part.label("x")),
            Segment.of("a", Part.gauge(1, Tone.VALUE)),
            Segment.of("a", Part.gauge(2, Tone.VALUE)),
            Segment.of("a", Part.gauge(2, Tone.ALARM)),
            Segment.of("a", Part.sign(new Glyph("a", "b", "c", "d"), Tone.VALUE)),
            Segment.of("a", Part.sign(new Glyph("z", "b", "c", "d"), Tone.VALUE)),
            Segment.of("a", Part.sign(new Glyph("a", "z", "c", "d"), Tone.VALUE)),
            Segment.of("a", Part.sign(new Glyph("a", "b", "z", "d"), Tone.VALUE)),
            Segment.of("a", Part.sign(new Glyph("a", "b", "c", "z"), Tone.VALUE)),
            Segment.of("a", Part.value("x")).withLink(URI.create("https://example.org/1")),
            Segment.of("a", Part.value("x")).withLink(URI.create("https://example.org/2")));

    for (Segment segment : different) {
      pen.write(segment, Length.FULL, SegmentState.FRESH);
    }
    for (Segment segment : different) {
      pen.write(segment, Length.FULL, SegmentState.FRESH);
    }

    assertEquals(different.size(), written.size());
  }

  @Test
  void forgetsWhenItIsFull() {
    for (int i = 0; i <= CachingSegmentWriter.CAPACITY; i++) {
      pen.write(Segment.of("a", Part.value(Integer.toString(i))), Length.FULL, SegmentState.FRESH);
    }
    int before = written.size();

    pen.write(Segment.of("a", Part.value("0")), Length.FULL, SegmentState.FRESH);
    pen.write(
        Segment.of("a", Part.value(Integer.toString(CachingSegmentWriter.CAPACITY))),
        Length.FULL,
        SegmentState.FRESH);

    assertEquals(before + 1, written.size());
  }

  private StyledText write(Segment segment, Length length, SegmentState condition) {
    Look look = Preset.STANDARD.look();
    written.add(segment.name());
    return new LookSegmentWriter(look, new LineGlyphs(look)).write(segment, length, condition);
  }

  /// Made anew, as a data module does for each line.
  private static Segment segment() {
    String name = new StringBuilder("ma").append("in").toString();
    return Segment.of(
        "branch",
        Part.sign(new Glyph("", "⎇ ", "\ue0a0 ", "🌿 "), Tone.QUIET),
        Part.text(name, Tone.IDENTITY),
        Part.gauge(42, Tone.VALUE));
  }
}
