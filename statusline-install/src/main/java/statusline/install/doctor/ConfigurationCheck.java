package statusline.install.doctor;

import java.util.List;
import statusline.config.Problem;

/// Does everything in our own configuration count?
record ConfigurationCheck(Patient patient) implements Check {
  @Override
  public void look(Examination examination) {
    List<Problem> problems = patient.configuration().problems();
    examination.fact("configuration", problems.isEmpty() ? "fine" : problems.size() + " problems");
    for (Problem problem : problems) {
      examination.finding(
          problem.text(),
          "what is wrong does not count; the line goes on with the rest, or with what was good"
              + " last",
          problem.source().startsWith("/")
              ? "edit " + problem.source()
              : "statusline config validate");
    }
  }
}
