package statusline.broker;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import statusline.api.JsonObject;
import statusline.broker.catalog.ModuleSelection;

/// What a broker is told at its start. One broker serves one configuration directory of the host.
///
/// @param configDirectory of the host: the account; absolute
/// @param home of the user; absolute
/// @param stateDirectory where data modules keep what survives the daemon; absolute
/// @param path a PATH; its clean directories are searched for programs
/// @param modules the section `modules` of the configuration: an object for each id
/// @param limits of time and number
public record BrokerSettings(
    Path configDirectory,
    Path home,
    Path stateDirectory,
    String path,
    JsonObject modules,
    BrokerLimits limits)
    implements ModuleSelection {
  public BrokerSettings {
    requireNonNull(configDirectory, "configDirectory");
    requireNonNull(home, "home");
    requireNonNull(stateDirectory, "stateDirectory");
    requireNonNull(path, "path");
    requireNonNull(modules, "modules");
    requireNonNull(limits, "limits");
  }

  /// {@return whether a data module is in use: every one is, unless `modules.<id>.enabled` is
  /// false}
  @Override
  public boolean isEnabled(String id) {
    return modules.flag("/" + id + "/enabled").orElse(true);
  }

  /// {@return the settings of one data module; empty where there are none}
  public JsonObject of(String id) {
    return modules.object("/" + id).orElse(JsonObject.empty());
  }
}
