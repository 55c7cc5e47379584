package statusline.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

/// Tests numbers and messages of the rules.
class ContractRuleTest {
  @Test
  void rulesAreNumberedInOrder() {
    for (ContractRule rule : ContractRule.values()) {
      assertEquals(rule.ordinal() + 1, rule.number());
    }
  }

  @Test
  void violationContainsRuleAndObservation() {
    var violation =
        assertThrows(
            ContractViolation.class,
            () -> ContractRule.PROVIDED.check(LampSubject.of(new LampModule())));

    assertEquals(ContractRule.PROVIDED, violation.rule());
    assertEquals(
        "rule 5: ServiceLoader finds it exactly once; seen: providers of lamp: []",
        violation.getMessage());
  }
}
