package statusline.tck;

import java.util.ArrayList;
import java.util.List;

/// The numbered rules for reports. A number is never reused for another rule.
public enum ReportRule {
  /// The identity of a report.
  ID(
      1,
      "the id is words joined by dashes, and the class is public and final with a public"
          + " constructor without parameters",
      ReportChecks::id),
  /// The description of a report.
  SUMMARY(2, "the summary is a short line without a full stop", ReportChecks::summary),
  /// Registration as a service.
  PROVIDED(3, "ServiceLoader finds it exactly once", ReportChecks::provided),
  /// The form of JSON.
  JSON(4, "JSON is one document that ends with a line feed", ReportChecks::json),
  /// The form of text.
  TEXT(5, "text is lines without control characters", ReportChecks::text),
  /// Behavior without data.
  NOTHING_THERE(6, "an account without data has a report", ReportChecks::nothingThere),
  /// Reproducibility.
  EQUAL_TEXT(7, "equal inputs give equal text", ReportChecks::equalText),
  /// Cancellation and progress.
  CANCELLED(
      8,
      "progress never goes back, and a report ends if its sink cancels it",
      ReportChecks::cancelled);

  private final int number;
  private final String sentence;

  @SuppressWarnings("ImmutableEnumChecker") // references to static methods hold no state
  private final Check check;

  ReportRule(int number, String sentence, Check check) {
    this.number = number;
    this.sentence = sentence;
    this.check = check;
  }

  /// {@return the number of the rule}
  public int number() {
    return number;
  }

  /// {@return the rule as a sentence}
  public String sentence() {
    return sentence;
  }

  /// {@return the sentences about the rules that a report breaks, in order of the rules}
  ///
  /// This method needs no test framework.
  public static List<String> brokenBy(ReportSubject subject) {
    List<String> broken = new ArrayList<>();
    for (ReportRule rule : values()) {
      String seen = rule.seen(subject);
      if (!seen.isEmpty()) {
        broken.add("rule " + rule.number + ", " + rule.sentence + ": " + seen);
      }
    }
    return broken;
  }

  private String seen(ReportSubject subject) {
    try {
      return check.seen(subject);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return "the check was interrupted";
    } catch (Exception thrown) {
      return "it threw " + thrown;
    }
  }

  /// The code of a rule.
  @FunctionalInterface
  interface Check {
    /// {@return what breaks the rule, or an empty string}
    String seen(ReportSubject subject) throws Exception;
  }
}
