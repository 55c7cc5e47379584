package statusline.tck;

import static statusline.tck.ChangedSubject.assertSeen;
import static statusline.tck.ChangedSubject.withSummary;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/// Tests that rules 1, 2 and 5 detect violations.
class IdentityRulesTest {
  @Test
  void rule01DetectsOtherIdInClassName() {
    assertSeen(ContractRule.ID, "the class name does not end in Module", new LampStub());
    assertSeen(ContractRule.ID, "states dusk", new DuskModule());
  }

  @Test
  void rule01DetectsClassThatCannotBeProvided() {
    assertSeen(ContractRule.ID, "is not public", new HiddenModule());
    assertSeen(ContractRule.ID, "is not final", new OpenModule());
    assertSeen(ContractRule.ID, "no public constructor", new ClosedModule());
  }

  @Test
  void rule02DetectsChangingInfo() {
    var calls = new AtomicInteger();

    assertSeen(ContractRule.INFO, "call 2", withSummary(() -> "call " + calls.incrementAndGet()));
  }

  @Test
  void rule02DetectsIncompleteSummary() {
    assertSeen(ContractRule.INFO, "the summary is blank", withSummary(() -> " "));
    assertSeen(ContractRule.INFO, "ends in a full stop: Lamp.", withSummary(() -> "Lamp."));
    assertSeen(ContractRule.INFO, "no short line", withSummary(() -> "x".repeat(81)));
    ContractRule.INFO.check(LampSubject.of(withSummary(() -> "x".repeat(80))));
  }

  @Test
  void rule05DetectsModuleThatIsNotProvided() {
    assertSeen(ContractRule.PROVIDED, "providers of lamp: []", new LampModule());
  }
}
