package statusline.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import statusline.api.Glyph;
import statusline.api.Part;
import statusline.api.Segment;
import statusline.api.Tone;

class SegmentTextTest {
  @Test
  void joinsPartsWithoutSpaces() {
    Segment branch =
        Segment.of(
            "branch",
            List.of(Part.sign(Glyph.of("@", "⎇"), Tone.LABEL), Part.text(" main", Tone.IDENTITY)),
            List.of(Part.value("main")),
            List.of(Part.value("m")));

    assertEquals("⎇ main", SegmentText.full(branch));
    assertEquals("main", SegmentText.brief(branch));
    assertEquals("m", SegmentText.minimal(branch));
    assertEquals(List.of("LABEL:⎇", "IDENTITY: main"), SegmentText.withTones(branch.full()));
  }

  @ParameterizedTest
  @CsvSource({
    "0, ▱▱▱▱▱▱▱▱▱▱",
    "4, ▱▱▱▱▱▱▱▱▱▱",
    "5, ▰▱▱▱▱▱▱▱▱▱",
    "42, ▰▰▰▰▱▱▱▱▱▱",
    "94, ▰▰▰▰▰▰▰▰▰▱",
    "95, ▰▰▰▰▰▰▰▰▰▰",
    "100, ▰▰▰▰▰▰▰▰▰▰"
  })
  void gaugeHasTenCells(int percent, String cells) {
    assertEquals(cells, SegmentText.of(List.of(Part.gauge(percent, Tone.VALUE))));
  }
}
