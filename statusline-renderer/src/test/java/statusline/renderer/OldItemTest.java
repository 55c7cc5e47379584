package statusline.renderer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import statusline.api.Part;
import statusline.api.Segment;
import statusline.api.Tone;

class OldItemTest {
  private static final Duration AGE = Duration.ofMinutes(3);

  @Test
  void tellsItsAgeInItsPlace() {
    Line line =
        new Line()
            .with("model", Part.value("Opus"))
            .old("git", AGE, false, Part.value("main"))
            .with("time", Part.value("14:05"));

    assertEquals("Opus · main ⟲3m │ 14:05", line.at(100));
    assertEquals("Opus, main ~3m | 14:05", line.in(GlyphSet.ASCII).at(100));
  }

  @Test
  void isDimmedAsAWhole() {
    Line line =
        new Line()
            .old("git", AGE, false, Part.text("main", Tone.IDENTITY), Part.text("!", Tone.ALARM));

    assertEquals("ESC[2mmain! ⟲3mESC[m", line.colored());
  }

  @Test
  void marksItsAgeOverTheThreshold() {
    Line line = new Line().old("git", AGE, true, Part.value("main"));

    assertEquals("ESC[2mmain ESC[0;33m⟲3mESC[m", line.colored());
  }

  @Test
  void keepsItsAgeInEachLength() {
    Segment segment =
        Segment.of(
            "git",
            List.of(Part.value("⎇ main ↑2")),
            List.of(Part.value("main ↑2")),
            List.of(Part.value("main")));
    var item = new LineItem("git", segment, Optional.of(AGE), false);
    var narrow = new Surface(12, false, GlyphSet.UNICODE);

    String line = new LineRenderer().render(List.of(item), List.of(), Layout.standard(), narrow);

    assertEquals("main ⟲3m", line);
  }

  @Test
  void hasNoAgeWhereItHasNoText() {
    assertEquals("statusline", new Line().old("git", AGE, true, Part.value("")).at(100));
  }

  @Test
  void looksFreshWithoutAnAge() {
    Segment segment = Segment.of("git", Part.value("main"));
    var item = new LineItem("git", segment, Optional.empty(), true);
    var wide = new Surface(100, true, GlyphSet.UNICODE);

    String line = new LineRenderer().render(List.of(item), List.of(), Layout.standard(), wide);

    assertEquals("main", line);
  }
}
