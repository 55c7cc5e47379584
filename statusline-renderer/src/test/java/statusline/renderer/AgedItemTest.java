package statusline.renderer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import statusline.api.Part;
import statusline.api.Segment;
import statusline.api.Tone;
import statusline.renderer.look.GlyphSet;
import statusline.renderer.look.Marks;
import statusline.renderer.look.Preset;

class AgedItemTest {
  private static final Duration AGE = Duration.ofMinutes(3);

  @Test
  void ageFollowsSegment() {
    TestLine line =
        new TestLine()
            .with("model", Part.value("Opus"))
            .old("git", AGE, false, Part.value("main"))
            .with("time", Part.value("14:05"));

    assertEquals("Opus · main 3m old │ 14:05", line.at(100));
    assertEquals("Opus, main 3m old | 14:05", line.in(GlyphSet.ASCII).at(100));
  }

  @Test
  void agedSegmentIsDim() {
    TestLine line =
        new TestLine()
            .old("git", AGE, false, Part.text("main", Tone.IDENTITY), Part.text("!", Tone.ALARM));

    assertEquals("ESC[2mmain! 3m oldESC[m", line.colored());
  }

  @Test
  void ageOverThresholdIsMarked() {
    TestLine line = new TestLine().old("git", AGE, true, Part.value("main"));

    assertEquals("ESC[2mmainESC[0;33m !3m oldESC[m", line.colored());
    assertEquals("ESC[2mmainESC[0;33m !3m oldESC[m", line.in(GlyphSet.ASCII).colored());
    assertEquals("ESC[2mmainESC[0;33m 🔴3m oldESC[m", line.in(GlyphSet.EMOJI).colored());
  }

  @Test
  void onlyMinimalFormHasNoAge() {
    Segment segment = TestLine.segment("git", "⎇ main ↑2", "main ↑2", "main");
    TestLine line = new TestLine().with(new LineItem("git", segment, Optional.of(AGE), false));

    assertEquals("⎇ main ↑2 3m old", line.at(16));
    assertEquals("main ↑2 3m old", line.at(15));
    assertEquals("main", line.at(13));
  }

  @Test
  void minimalFormHasMarkOfStaleSegment() {
    Segment segment = TestLine.segment("git", "⎇ main ↑2", "main ↑2", "main");
    TestLine line = new TestLine().with(new LineItem("git", segment, Optional.of(AGE), true));

    assertEquals("⎇ main ↑2 !3m old", line.at(17));
    assertEquals("main!", line.at(13));
    assertEquals("ESC[2mmainESC[0;33m!ESC[m", line.colored(13));
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 30, 59})
  void ageOfLessThanOneMinuteIsNotShown(long seconds) {
    Duration age = Duration.ofSeconds(seconds);

    assertEquals("main", new TestLine().old("git", age, false, Part.value("main")).colored());
    assertEquals("main!", new TestLine().old("git", age, true, Part.value("main")).at(100));
  }

  @Test
  void emptySegmentShowsNoAge() {
    assertEquals("statusline", new TestLine().old("git", AGE, true, Part.value("")).at(100));
  }

  @Test
  void segmentWithoutAgeLooksFresh() {
    Segment segment = Segment.of("git", Part.value("main"));
    TestLine line = new TestLine().with(new LineItem("git", segment, Optional.empty(), true));

    assertEquals("main", line.colored());
  }

  @Test
  void configuredMarksAreUsed() {
    Marks marks = new Marks(Optional.of("old "), Optional.of("stale "), Optional.empty());
    TestLine line = new TestLine().in(TestPresets.look(Preset.STANDARD).withMarks(marks));
    line.old("git", AGE, false, Part.value("main")).old("time", AGE, true, Part.value("14:05"));

    assertEquals("main old 3m │ 14:05 stale 3m", line.at(100));
  }

  @Test
  void doubtfulSegmentHasWarningMark() {
    Segment segment = Segment.of("git", Part.value("main"));
    TestLine line =
        new TestLine().with(new LineItem("git", segment, Optional.empty(), false, true));

    assertEquals("mainESC[33m▵ESC[m", line.colored());
    assertEquals("main?", line.in(GlyphSet.ASCII).at(100));
    assertEquals("main ❓", line.in(GlyphSet.EMOJI).at(100));
  }

  @Test
  void doubtfulAgedSegmentHasBothMarks() {
    Segment segment = Segment.of("git", Part.value("main"));
    TestLine line = new TestLine().with(new LineItem("git", segment, Optional.of(AGE), true, true));

    assertEquals("main▵ !3m old", line.at(100));
  }
}
