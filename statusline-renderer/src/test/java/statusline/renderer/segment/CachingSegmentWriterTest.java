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
import statusline.renderer.TestPresets;
import statusline.renderer.look.Length;
import statusline.renderer.look.Look;
import statusline.renderer.look.Preset;

class CachingSegmentWriterTest {
  private final List<String> written = new ArrayList<>();
  private final SegmentWriter writer = new CachingSegmentWriter(this::write);

  @Test
  void equalSegmentIsWrittenOnce() {
    StyledText first = writer.write(segment(), Length.FULL, new SegmentState("3m", true, true));
    StyledText second = writer.write(segment(), Length.FULL, new SegmentState("3m", true, true));

    assertSame(first, second);
    assertEquals(1, written.size());
  }

  @Test
  void equalFormsAreWrittenOnce() {
    StyledText full = writer.write(segment(), Length.FULL, SegmentState.FRESH);

    assertSame(full, writer.write(segment(), Length.MINIMAL, SegmentState.FRESH));
  }

  @Test
  void statesAreDistinguished() {
    StyledText fresh = writer.write(segment(), Length.FULL, SegmentState.FRESH);

    assertNotSame(
        fresh, writer.write(segment(), Length.FULL, new SegmentState("3m", false, false)));
    assertNotSame(
        fresh, writer.write(segment(), Length.FULL, new SegmentState("4m", false, false)));
    assertNotSame(fresh, writer.write(segment(), Length.FULL, new SegmentState("", true, false)));
    assertNotSame(fresh, writer.write(segment(), Length.FULL, new SegmentState("", false, true)));
    assertEquals(5, written.size());
  }

  @Test
  void segmentsAreDistinguished() {
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
      writer.write(segment, Length.FULL, SegmentState.FRESH);
    }
    for (Segment segment : different) {
      writer.write(segment, Length.FULL, SegmentState.FRESH);
    }

    assertEquals(different.size(), written.size());
  }

  @Test
  void fullCacheIsCleared() {
    for (int i = 0; i <= CachingSegmentWriter.CAPACITY; i++) {
      writer.write(
          Segment.of("a", Part.value(Integer.toString(i))), Length.FULL, SegmentState.FRESH);
    }
    int before = written.size();

    writer.write(Segment.of("a", Part.value("0")), Length.FULL, SegmentState.FRESH);
    writer.write(
        Segment.of("a", Part.value(Integer.toString(CachingSegmentWriter.CAPACITY))),
        Length.FULL,
        SegmentState.FRESH);

    assertEquals(before + 1, written.size());
  }

  private StyledText write(Segment segment, Length length, SegmentState state) {
    Look look = TestPresets.look(Preset.STANDARD);
    written.add(segment.name());
    return new LookSegmentWriter(look, new LineGlyphs(look)).write(segment, length, state);
  }

  /// Returns a new object each time, as a data module does.
  private static Segment segment() {
    String name = new StringBuilder("ma").append("in").toString();
    return Segment.of(
        "branch",
        Part.sign(new Glyph("", "⎇ ", "\ue0a0 ", "🌿 "), Tone.QUIET),
        Part.text(name, Tone.IDENTITY),
        Part.gauge(42, Tone.VALUE));
  }
}
