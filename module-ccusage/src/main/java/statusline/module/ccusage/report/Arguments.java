package statusline.module.ccusage.report;

import java.util.Optional;
import statusline.api.ReportArguments;
import statusline.api.ReportArguments.Grouping;

/// Checks of arguments that a report does not support.
final class Arguments {
  private Arguments() {}

  static void requireNoStartOfWeek(ReportArguments arguments, String report) {
    if (arguments.startOfWeek().isPresent()) {
      throw new IllegalArgumentException("The report " + report + " has no weeks.");
    }
  }

  static void requireNoProjects(ReportArguments arguments, String report) {
    if (arguments.grouping().equals(Optional.of(Grouping.PROJECT))) {
      throw new IllegalArgumentException("The report " + report + " cannot be divided by project.");
    }
  }
}
