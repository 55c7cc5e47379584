package statusline.tck;

import statusline.api.Report;
import statusline.api.ReportArguments;
import statusline.api.ReportContext;

/// A report with the inputs with which the rules test it. Its author implements this interface.
public interface ReportSubject {
  /// {@return the report}
  Report report();

  /// {@return the inputs of a report about an account with data}
  ReportContext present(ReportArguments arguments);

  /// {@return the inputs of a report about an account without data}
  ReportContext absent(ReportArguments arguments);
}
