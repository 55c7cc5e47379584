package statusline.renderer.look;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import statusline.api.Part;
import statusline.api.Segment;

class LabelsTest {
  private static final Segment BLOCK =
      Segment.of(
          "block",
          List.of(Part.label("block "), Part.value("$4"), Part.label(" left")),
          List.of(Part.label("block"), Part.value(" $4")),
          List.of(Part.value("$4")));

  @ParameterizedTest
  @CsvSource({
    "cost=spent, spent $4 left, spent $4, $4",
    "cost.block=spent, spent $4 left, spent $4, $4",
    "cost.block=, $4 left, $4, $4",
    "cost.block=a=b, a=b $4 left, a=b $4, $4",
    "cost.week=spent, block $4 left, block $4, $4",
    "weekly=spent, block $4 left, block $4, $4"
  })
  void labelReplacesTheFirstOne(String entry, String full, String brief, String minimal) {
    Segment labelled = Labels.parse(List.of(entry)).in("cost", BLOCK);

    assertEquals(full, text(labelled.full()));
    assertEquals(brief, text(labelled.brief()));
    assertEquals(minimal, text(labelled.minimal()));
  }

  @Test
  void segmentWithoutALabelGetsOne() {
    Segment clock = Segment.of("time", Part.value("14:05"));

    Segment labelled = Labels.parse(List.of("time=at")).in("time", clock);

    assertEquals("at 14:05", text(labelled.full()));
    assertEquals("14:05", text(labelled.minimal()));
  }

  @Test
  void labelOfTheSegmentHasPrecedence() {
    Labels labels = Labels.parse(List.of("cost=all", "cost.block=own", "cost=more"));

    assertEquals("own $4", text(labels.in("cost", BLOCK).brief()));
  }

  @Test
  void segmentIsUnchangedWithoutLabels() {
    assertSame(BLOCK, Labels.NONE.in("cost", BLOCK));
  }

  private static String text(List<Part> parts) {
    var text = new StringBuilder();
    for (Part part : parts) {
      text.append(((Part.Text) part).text());
    }
    return text.toString();
  }
}
