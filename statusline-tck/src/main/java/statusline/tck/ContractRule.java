package statusline.tck;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The numbered rules for data modules. A number is never reused for another rule.
public enum ContractRule {
  /// The identity of a data module.
  ID(
      1,
      "the id is words joined by dashes and the one that the class name states, and the class is"
          + " public and final with a public constructor without parameters",
      IdentityChecks::id),
  /// The description of a data module.
  INFO(2, "info is complete and the same at each call", IdentityChecks::info),
  /// The scope of a reading.
  SCOPE(
      3,
      "the scope is equal for equal input, is of the kind that info declares and is found without"
          + " running a program",
      ReadingChecks::scope),
  /// Behavior without any data source.
  NOTHING_THERE(
      4,
      "where there is nothing to read it gives data or an absence with a reason, or fails with a"
          + " sentence, and never throws a RuntimeException",
      ReadingChecks::nothingThere),
  /// Registration as a service.
  PROVIDED(5, "ServiceLoader finds it exactly once", IdentityChecks::provided),
  /// Behavior at the timeout.
  STOPS(
      6,
      "a fetch ends within a second when it is interrupted while a program hangs, or it never runs"
          + " a program",
      ThreadChecks::stops),
  /// Reproducibility of data.
  EQUAL_DATA(
      7, "equal sources give equal data, whatever is fetched in between", ReadingChecks::equalData),
  /// Formatting depends only on the data, time and settings.
  PURE_FORMAT(8, "format gives equal segments for equal data, in any thread", WordingChecks::pure),
  /// Form of segments, on which the renderer relies.
  WELL_FORMED(
      9,
      "segments have unique names of words joined by dashes, a minimal form that is not empty,"
          + " forms that do not get longer and no control characters of their own",
      WordingChecks::wellFormed),
  /// Idempotence of validation.
  VALIDATION(10, "a sanitised value validates to itself without errors", ValueChecks::validation),
  /// Validity of the default value.
  DEFAULT_VALUE(
      11,
      "the default value, if any, validates without errors and can be formatted",
      ValueChecks::defaultValue),
  /// Isolation of scopes.
  SHARED_SCOPE(
      12, "a fetch looks at nothing that its scope does not name", ReadingChecks::sharedScope),
  /// Concurrent fetches.
  CONCURRENT(13, "two threads can fetch at the same time", ThreadChecks::concurrent),
  /// Correctness of the declared effort.
  EFFORT(
      14,
      "a data module that runs programs does not declare its effort as quick",
      EffortChecks::effort),
  /// Provisional data for a line that does not wait for the fetch.
  PROVISIONAL(
      15,
      "provisional data need no program, use nothing that the scope does not name,"
          + " validate without errors and can be formatted",
      EffortChecks::provisional),
  /// Correctness of the descriptor.
  DESCRIBED(
      16,
      "the descriptor in META-INF/statusline, if any, equals info and lists all segments",
      DescriptorChecks::described);

  private final int number;
  private final String sentence;

  @SuppressWarnings("ImmutableEnumChecker") // references to static methods hold no state
  private final Check check;

  ContractRule(int number, String sentence, Check check) {
    this.number = number;
    this.sentence = sentence;
    this.check = check;
  }

  /// {@return the number of the rule, 1 to 16}
  public int number() {
    return number;
  }

  /// {@return the rule as a sentence}
  public String sentence() {
    return sentence;
  }

  /// Checks this rule only.
  ///
  /// @param subject data module and its environments
  /// @throws ContractViolation if the rule is broken
  public void check(ContractSubject<?> subject) {
    try {
      check.on(subject);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw violation("the check itself was interrupted", interrupted);
    } catch (Exception thrown) {
      throw violation(subject.module().getClass().getName() + " threw " + thrown, thrown);
    }
  }

  /// {@return the violations of all rules that a data module breaks, in order of the rules}
  ///
  /// This method needs no test framework.
  public static List<ContractViolation> brokenBy(ContractSubject<?> subject) {
    List<ContractViolation> violations = new ArrayList<>();
    for (ContractRule rule : values()) {
      try {
        rule.check(subject);
      } catch (ContractViolation violation) {
        violations.add(violation);
      }
    }
    return violations;
  }

  void require(boolean kept, String seen) {
    if (!kept) {
      throw violation(seen, null);
    }
  }

  ContractViolation violation(String seen, @Nullable Throwable cause) {
    return new ContractViolation(this, seen, cause);
  }

  /// The code of a rule.
  @FunctionalInterface
  interface Check {
    <T extends Record> void on(ContractSubject<T> subject) throws Exception;
  }
}
