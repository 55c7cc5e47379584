package statusline.tck;

import static statusline.tck.Spoilt.assertSeen;
import static statusline.tck.Spoilt.lampSegment;
import static statusline.tck.Spoilt.withFormat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import statusline.api.Part;
import statusline.api.Segment;

/// Rules 8 and 9 bite.
class WordingRulesTest {
  @Test
  void rule08BitesOnWordingThatChanges() {
    var calls = new AtomicInteger();

    assertSeen(
        ContractRule.PURE_FORMAT,
        "text=1",
        withFormat(value -> lampSegment(Part.value("" + calls.incrementAndGet()))));
  }

  @Test
  void rule08BitesOnWordingThatDependsOnTheThread() {
    assertSeen(
        ContractRule.PURE_FORMAT,
        "in another thread",
        withFormat(value -> lampSegment(Part.value(Thread.currentThread().getName()))));
  }

  @Test
  void rule09BitesOnNames() {
    Segment lamp = Segment.of("lamp", Part.value("on"));

    assertSeen(
        ContractRule.WELL_FORMED,
        "two segments of the name lamp in the world of present()",
        withFormat(value -> List.of(lamp, lamp)));
    assertSeen(
        ContractRule.WELL_FORMED,
        "no words joined by dashes: Desk Lamp",
        withFormat(value -> List.of(Segment.of("Desk Lamp", Part.value("on")))));
    assertSeen(ContractRule.WELL_FORMED, "no segment in the world", withFormat(value -> List.of()));
  }

  @Test
  void rule09BitesOnLengths() {
    List<Part> one = List.of(Part.value("1"));
    List<Part> two = List.of(Part.value("22"));

    assertSeen(
        ContractRule.WELL_FORMED,
        "lamp: brief `22` is longer than full `1`",
        withFormat(value -> List.of(Segment.of("lamp", one, two, one))));
    assertSeen(
        ContractRule.WELL_FORMED,
        "lamp: minimal `22` is longer than brief `1`",
        withFormat(value -> List.of(Segment.of("lamp", two, one, two))));
    assertSeen(
        ContractRule.WELL_FORMED,
        "lamp: the minimal form is empty",
        withFormat(value -> List.of(Segment.of("lamp", two, one, List.of()))));
  }

  @Test
  void rule09BitesOnControlCharacters() {
    assertSeen(
        ContractRule.WELL_FORMED,
        "a control character in the label",
        withFormat(value -> lampSegment(Part.label("lamp\t"))));
  }
}
