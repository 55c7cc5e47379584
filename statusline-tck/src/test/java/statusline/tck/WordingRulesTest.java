package statusline.tck;

import static statusline.tck.ChangedSubject.assertSeen;
import static statusline.tck.ChangedSubject.lampSegment;
import static statusline.tck.ChangedSubject.withFormat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import statusline.api.Part;
import statusline.api.Segment;

/// Tests that rules 8 and 9 detect violations.
class WordingRulesTest {
  @Test
  void rule08DetectsChangingSegments() {
    var calls = new AtomicInteger();

    assertSeen(
        ContractRule.PURE_FORMAT,
        "text=1",
        withFormat(value -> lampSegment(Part.value("" + calls.incrementAndGet()))));
  }

  @Test
  void rule08DetectsSegmentsThatDependOnThread() {
    assertSeen(
        ContractRule.PURE_FORMAT,
        "in another thread",
        withFormat(value -> lampSegment(Part.value(Thread.currentThread().getName()))));
  }

  @Test
  void rule09DetectsBadNames() {
    Segment lamp = Segment.of("lamp", Part.value("on"));

    assertSeen(
        ContractRule.WELL_FORMED,
        "two segments have the name lamp in the environment of present()",
        withFormat(value -> List.of(lamp, lamp)));
    assertSeen(
        ContractRule.WELL_FORMED,
        "words joined by dashes: Desk Lamp",
        withFormat(value -> List.of(Segment.of("Desk Lamp", Part.value("on")))));
    assertSeen(
        ContractRule.WELL_FORMED, "no segment in the environment", withFormat(value -> List.of()));
  }

  @Test
  void rule09DetectsBadLengths() {
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
  void rule09DetectsControlCharacters() {
    assertSeen(
        ContractRule.WELL_FORMED,
        "a control character in the label",
        withFormat(value -> lampSegment(Part.label("lamp\t"))));
  }
}
