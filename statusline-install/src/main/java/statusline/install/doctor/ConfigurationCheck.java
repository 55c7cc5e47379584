package statusline.install.doctor;

import java.util.List;
import statusline.config.file.Problem;

/// Checks that the configuration has no problems.
record ConfigurationCheck(DoctorContext context) implements DoctorCheck {
  @Override
  public void run(DoctorReport report) {
    List<Problem> problems = context.configuration().problems();
    report.fact(
        "configuration", problems.isEmpty() ? "valid" : Problem.count(problems) + " problems");
    for (Problem problem : problems) {
      report.problem(
          problem.text(),
          "invalid settings are ignored; an invalid file is replaced by its last valid version",
          problem.source().startsWith("/")
              ? "edit " + problem.source()
              : "statusline config validate");
    }
  }
}
