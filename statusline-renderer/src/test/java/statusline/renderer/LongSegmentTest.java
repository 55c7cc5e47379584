package statusline.renderer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import statusline.api.Part;
import statusline.api.Segment;
import statusline.api.Tone;
import statusline.renderer.text.CellRule;
import statusline.renderer.text.SafeText;

/// Tests that a long segment takes no more than a third of the row while others are dropped.
class LongSegmentTest {
  private static final String ARN =
      "arn:aws:bedrock:us-east-1:123456789012:application-inference-profile/a1b2c3d4e5f6";

  private static TestLine line(String model) {
    return new TestLine()
        .with("model", Part.text(model, Tone.IDENTITY))
        .with("project", "~/src/statusline", "…/statusline", "statusline")
        .with("git", "⎇ main ↑2 ●3", "main ↑2 ●3", "main")
        .with("context", "▰▰▰▰▱▱▱▱▱▱  42% 84k", " 42% 84k", " 42%")
        .with("time", "14:05", "14:05", "14:05");
  }

  @Test
  void longModelLeavesRoomForTheOthers() {
    assertEquals(
        "arn:aws:bedrock:us-east-1:12… · ~/src/statusline ⎇ main ↑2 ●3 │  42% 84k │ 14:05",
        line(ARN).at(80));
  }

  @Test
  void longSegmentIsCompleteIfTheRowIsWideEnough() {
    assertTrue(line(ARN).at(120).startsWith(ARN), line(ARN).at(120));
    assertEquals(ARN, new TestLine().with("model", Part.value(ARN)).at(82));
    assertEquals(ARN.substring(0, 79) + "…", new TestLine().with("model", Part.value(ARN)).at(80));
  }

  @ParameterizedTest
  @ValueSource(ints = {40, 50, 60, 76, 80, 100})
  void othersAreShownBesideAnyLongSegment(int columns) {
    for (String text : List.of(ARN, "x".repeat(200), "漢字".repeat(50), "a b ".repeat(40))) {
      String row = line(text).at(columns);

      assertTrue(row.contains("42%") && row.contains("statusline"), row);
      assertTrue(SafeText.of(row, CellRule.NARROW).cells() <= columns, row);
    }
  }

  @Test
  void severalLongSegmentsShareTheRow() {
    TestLine line =
        new TestLine()
            .with("model", Part.text(ARN, Tone.IDENTITY))
            .with("project", Part.value("p".repeat(70)))
            .with("git", Part.value("b".repeat(70)));

    assertEquals(
        "arn:aws:bedrock:us-east-1… · ppppppppppppppppppppppppp… bbbbbbbbbbbbbbbbbbbbbbb…",
        line.at(80));
  }

  @Test
  void marksOfATruncatedSegmentStay() {
    Segment model = Segment.of("model", Part.text(ARN, Tone.IDENTITY));
    TestLine line =
        new TestLine()
            .with(new LineItem("model", model, Optional.of(Duration.ofMinutes(3)), true, true))
            .with("project", "~/src/statusline", "…/statusline", "statusline")
            .with("context", " 42%", " 42%", " 42%");

    assertEquals("arn:aws:bedrock:us-east-1:12345…▵! · ~/src/statusline │  42%", line.at(60));
  }

  @Test
  void shortSegmentsOfANarrowRowAreDroppedInsteadOfTruncated() {
    assertEquals("Opus 5.5 · …/statusline │  42%", TestLine.usual().at(31));
    assertEquals("Opus 5.5 · statusline", TestLine.usual().at(21));
  }
}
