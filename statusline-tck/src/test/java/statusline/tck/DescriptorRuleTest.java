package statusline.tck;

import static statusline.tck.ChangedSubject.assertSeen;
import static statusline.tck.ChangedSubject.withFormat;
import static statusline.tck.ChangedSubject.withSummary;
import static statusline.tck.ContractRule.DESCRIBED;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import statusline.api.ModuleInfo;
import statusline.api.Part;
import statusline.api.Segment;

/// Tests that rule 16 compares the descriptor `lamp.json` with the code.
class DescriptorRuleTest {
  @Test
  void rule16AcceptsEqualDescriptor() {
    DESCRIBED.check(LampSubject.of(new LampStub()));
  }

  @Test
  void rule16DetectsOtherInfo() {
    assertSeen(
        DESCRIBED,
        "summary Brightness of the lamp, but info returns Brightness",
        withSummary(() -> "Brightness"));
    assertSeen(
        DESCRIBED,
        "but info returns Policy[",
        new LampStub() {
          @Override
          public ModuleInfo info() {
            ModuleInfo sound = super.info();
            return new ModuleInfo(
                sound.id(),
                sound.summary(),
                sound.scope(),
                sound.policy().withTimeout(Duration.ofSeconds(9)));
          }
        });
  }

  @Test
  void rule16DetectsSegmentThatIsNotListed() {
    assertSeen(
        DESCRIBED,
        "in the environment of present() the segment beam",
        withFormat(lamp -> List.of(Segment.of("beam", Part.value("on")))));
  }
}
