package statusline.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

/// What all rules have in common.
class ContractRuleTest {
  @Test
  void rulesAreNumberedInTheirOrder() {
    for (ContractRule rule : ContractRule.values()) {
      assertEquals(rule.ordinal() + 1, rule.number());
    }
  }

  @Test
  void violationNamesRuleSentenceAndWhatWasSeen() {
    var violation =
        assertThrows(
            ContractViolation.class,
            () -> ContractRule.PROVIDED.check(LampSubject.of(new LampModule())));

    assertEquals(ContractRule.PROVIDED, violation.rule());
    assertEquals(
        "rule 5: a ServiceLoader finds it, and once only; seen: providers of lamp: []",
        violation.getMessage());
  }
}
