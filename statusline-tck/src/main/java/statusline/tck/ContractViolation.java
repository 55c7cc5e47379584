package statusline.tck;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/// The violation of a rule. The message contains the rule's number and sentence, and what was
/// observed.
public final class ContractViolation extends AssertionError {
  @Serial private static final long serialVersionUID = 1;

  private final ContractRule rule;

  ContractViolation(ContractRule rule, String seen, @Nullable Throwable cause) {
    super("rule " + rule.number() + ": " + rule.sentence() + "; seen: " + seen, cause);
    this.rule = rule;
  }

  /// {@return the broken rule}
  public ContractRule rule() {
    return rule;
  }
}
