package acme.load;

import statusline.api.Report;
import statusline.api.ReportArguments;
import statusline.api.ReportContext;
import statusline.tck.FakeEnvironment;
import statusline.tck.ReportContract;

class AcmeLoadReportTest implements ReportContract {
  @Override
  public Report report() {
    return new AcmeLoadReport();
  }

  @Override
  public ReportContext present(ReportArguments arguments) {
    var environment = FakeEnvironment.empty();
    environment.files().put(LoadFiles.LOAD, "2.00 1.50 0.25 1/90 4711\n");
    environment.files().put(LoadFiles.PROCESSORS, "0-3\n");
    return environment.reportContext(arguments);
  }

  @Override
  public ReportContext absent(ReportArguments arguments) {
    return FakeEnvironment.empty().reportContext(arguments);
  }
}
