package statusline.tck;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/// A broken rule. The message names the rule, its sentence and exactly what was seen.
public final class ContractViolation extends AssertionError {
  @Serial private static final long serialVersionUID = 1;

  private final ContractRule rule;

  ContractViolation(ContractRule rule, String seen, @Nullable Throwable cause) {
    super("rule " + rule.number() + ": " + rule.sentence() + "; seen: " + seen, cause);
    this.rule = rule;
  }

  /// {@return the rule that is broken}
  public ContractRule rule() {
    return rule;
  }
}
