package statusline.tck;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The rules that a data module keeps, numbered. Numbers are never used again for another rule.
public enum ContractRule {
  /// Who it is.
  ID(
      1,
      "the id is words joined by dashes and the one that the class name states, and the class is"
          + " public and final with a public constructor without parameters",
      IdentityChecks::id),
  /// What it says of itself.
  INFO(2, "info is complete and the same at each call", IdentityChecks::info),
  /// What a reading depends on.
  SCOPE(
      3,
      "the scope is equal for equal input, is of the kind that info declares and is found without"
          + " running a program",
      ReadingChecks::scope),
  /// What happens where there is nothing.
  NOTHING_THERE(
      4,
      "where there is nothing to read it gives data or an absence with a reason, or fails with a"
          + " sentence, and never throws a RuntimeException",
      ReadingChecks::nothingThere),
  /// How the broker finds it.
  PROVIDED(5, "a ServiceLoader finds it, and once only", IdentityChecks::provided),
  /// What it does at its deadline.
  STOPS(
      6,
      "a fetch ends within a second when it is interrupted while a program hangs, or it never runs"
          + " a program",
      ThreadChecks::stops),
  /// What makes a reading shareable.
  EQUAL_DATA(
      7, "equal sources give equal data, whatever was asked in between", ReadingChecks::equalData),
  /// Wording depends on the data alone.
  PURE_FORMAT(
      8, "format gives the same segments again, in another thread too", WordingChecks::pure),
  /// What the renderer relies on.
  WELL_FORMED(
      9,
      "segments have unique names of words joined by dashes, a minimal form that is not empty,"
          + " forms that do not get longer and no control characters of their own",
      WordingChecks::wellFormed),
  /// What validating means.
  VALIDATION(10, "a sanitised value validates to itself without errors", ValueChecks::validation),
  /// What stands in.
  DEFAULT_VALUE(
      11, "the default value, if any, validates without errors and formats", ValueChecks::standIn),
  /// What makes sharing safe.
  SHARED_SCOPE(
      12, "a fetch looks at nothing that its scope does not name", ReadingChecks::sharedScope),
  /// Two scopes at a time.
  CONCURRENT(13, "two threads may fetch at once", ThreadChecks::concurrent),
  /// What decides who waits for it.
  EFFORT(
      14,
      "a data module that runs programs does not declare its effort as quick",
      EffortChecks::effort),
  /// What a first line shows.
  PROVISIONAL(
      15,
      "what it says at once needs no program, looks at nothing that its scope does not name,"
          + " validates without errors and formats",
      EffortChecks::provisional);

  private final int number;
  private final String sentence;

  @SuppressWarnings("ImmutableEnumChecker") // references to static methods hold no state
  private final Check check;

  ContractRule(int number, String sentence, Check check) {
    this.number = number;
    this.sentence = sentence;
    this.check = check;
  }

  /// {@return 1 to 15}
  public int number() {
    return number;
  }

  /// {@return what a data module does}
  public String sentence() {
    return sentence;
  }

  /// Checks this rule alone.
  ///
  /// @param subject the data module and its worlds
  /// @throws ContractViolation when the rule is broken
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

  /// {@return the rules that a data module breaks, in their order; needs no test framework}
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

  /// One rule as code.
  @FunctionalInterface
  interface Check {
    <T extends Record> void on(ContractSubject<T> subject) throws Exception;
  }
}
