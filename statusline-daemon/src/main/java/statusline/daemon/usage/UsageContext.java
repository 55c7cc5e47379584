package statusline.daemon.usage;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import statusline.api.ModuleState;
import statusline.api.ReportArguments;
import statusline.api.ReportContext;
import statusline.broker.system.ModuleStates;
import statusline.config.Environment;

/// The inputs of a report, from a command line and an environment.
///
/// @param now the current time
/// @param state state of the report's Java module
record UsageContext(
    ReportArguments arguments,
    Path configDirectory,
    Path home,
    ZoneId zone,
    Instant now,
    ModuleState state,
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
        ModuleStates.readOnly(
            environment.stateDirectory().resolve("store"),
            environment.configDirectory(),
            String.valueOf(request.report().getClass().getModule().getName())),
        environment.columns());
  }
}
