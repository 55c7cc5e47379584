package statusline.daemon.usage;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import statusline.api.ReportArguments;
import statusline.api.ReportContext;
import statusline.config.Environment;

/// The inputs of a report, from a command line and an environment.
///
/// @param now the current time
record UsageContext(
    ReportArguments arguments,
    Path configDirectory,
    Path home,
    ZoneId zone,
    Instant now,
    int columns)
    implements ReportContext {
  /// {@return the inputs of a request}
  ///
  /// @param environment of the session, which has its configuration directory
  static UsageContext of(UsageRequest request, Environment environment, Instant now) {
    return new UsageContext(
        request.arguments(),
        environment.configDirectory(),
        environment.home(),
        request.zone().orElse(environment.zone()),
        now,
        environment.columns());
  }
}
