package statusline.install.doctor;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The facts and problems that the checks have collected. Not thread-safe.
public final class DoctorReport {
  private final Map<String, String> facts = new LinkedHashMap<>();
  private final List<DoctorProblem> problems = new ArrayList<>();

  /// Creates an empty report.
  public DoctorReport() {}

  /// Adds a fact.
  void fact(String name, Object value) {
    facts.put(name, String.valueOf(value));
  }

  /// Adds a problem.
  void problem(String what, String why, String fix) {
    problems.add(new DoctorProblem(what, why, fix));
  }

  /// Runs checks. A check that fails is reported as a problem and does not affect the others.
  ///
  /// @return this report
  public DoctorReport run(List<DoctorCheck> checks) throws InterruptedException {
    for (DoctorCheck check : checks) {
      try {
        check.run(this);
      } catch (IOException failure) {
        problem(
            check.getClass().getSimpleName() + " failed: " + failure.getMessage(),
            "the state of what it checks is unknown",
            "fix the reason and run statusline doctor again");
      }
    }
    return this;
  }

  /// {@return the facts by name, in the order of the checks}
  public Map<String, String> facts() {
    return new LinkedHashMap<>(facts);
  }

  /// {@return the problems, in the order of the checks}
  public List<DoctorProblem> problems() {
    return List.copyOf(problems);
  }
}
