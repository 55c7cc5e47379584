package statusline.install.doctor;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What the checks have seen so far. Not thread-safe.
public final class Examination {
  /// Creates an examination.
  public Examination() {}

  private final Map<String, String> facts = new LinkedHashMap<>();
  private final List<Finding> findings = new ArrayList<>();

  /// Notes how something is.
  void fact(String name, Object value) {
    facts.put(name, String.valueOf(value));
  }

  /// Notes what is not as it should be.
  void finding(String what, String why, String mend) {
    findings.add(new Finding(what, why, mend));
  }

  /// Lets checks look, each for itself: one that cannot look is a finding.
  ///
  /// @return itself
  public Examination by(List<Check> checks) throws InterruptedException {
    for (Check check : checks) {
      try {
        check.look(this);
      } catch (IOException broken) {
        finding(
            check.getClass().getSimpleName() + " could not look: " + broken.getMessage(),
            "what it looks at is unknown",
            "see the reason");
      }
    }
    return this;
  }

  /// {@return how things are, by name, in the order they were looked at}
  public Map<String, String> facts() {
    return new LinkedHashMap<>(facts);
  }

  /// {@return what is not as it should be}
  public List<Finding> findings() {
    return List.copyOf(findings);
  }
}
