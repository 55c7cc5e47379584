package statusline.broker;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import statusline.api.FileAccess;
import statusline.api.JsonObject;
import statusline.api.ModuleState;
import statusline.api.ReportArguments;
import statusline.api.ReportContext;
import statusline.broker.system.ModuleStates;
import statusline.broker.system.SystemFiles;

/// The inputs of one report.
///
/// @param arguments what the person asked for
/// @param zone time zone in which days begin
/// @param now current time
/// @param columns width of the terminal in cells
/// @param settings settings of the broker that serves the account
/// @param files read access to files
/// @param state state of the report's Java module
public record ReportInputs(
    ReportArguments arguments,
    ZoneId zone,
    Instant now,
    int columns,
    BrokerSettings settings,
    FileAccess files,
    ModuleState state)
    implements ReportContext {
  /// {@return the inputs of a report in a process of its own, which only reads the state}
  ///
  /// @param javaModule name of the report's Java module
  public static ReportInputs ofProcess(
      String javaModule,
      ReportArguments arguments,
      ZoneId zone,
      Instant now,
      int columns,
      BrokerSettings settings) {
    ModuleState state =
        ModuleStates.readOnly(
            settings.stateDirectory().resolve("store"), settings.configDirectory(), javaModule);
    return new ReportInputs(arguments, zone, now, columns, settings, new SystemFiles(), state);
  }

  @Override
  public Path configDirectory() {
    return settings.configDirectory();
  }

  @Override
  public Path home() {
    return settings.home();
  }

  @Override
  public JsonObject settings(String dataModule) {
    return settings.of(dataModule);
  }
}
