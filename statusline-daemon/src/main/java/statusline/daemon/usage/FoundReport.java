package statusline.daemon.usage;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import statusline.api.Report;
import statusline.broker.Broker;
import statusline.broker.dropin.DropInReport;

/// The report that a command line names.
///
/// @param report of the image or of a drop-in
/// @param javaModule name of its Java module
public record FoundReport(Report report, String javaModule) {
  /// {@return the report}
  ///
  /// @param broker with the drop-ins of the account
  /// @param limit how long a report of a drop-in may take
  /// @throws IOException if no loaded drop-in has it
  public static FoundReport in(Broker broker, UsageRequest request, Duration limit)
      throws IOException {
    Optional<Report> builtIn = request.builtIn();
    return builtIn.isPresent()
        ? ofImage(builtIn.get())
        : broker
            .dropIns()
            .report(request.id(), limit)
            .map(FoundReport::ofDropIn)
            .orElseThrow(() -> new IOException("no loaded drop-in has the report " + request.id()));
  }

  /// {@return a report of the image}
  static FoundReport ofImage(Report report) {
    return new FoundReport(report, report.getClass().getModule().getName());
  }

  private static FoundReport ofDropIn(DropInReport report) {
    return new FoundReport(report, report.javaModule());
  }
}
