package statusline.broker;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.Map;
import statusline.api.JsonObject;
import statusline.broker.catalog.ModuleSelection;

/// The settings of a broker, which serves one configuration directory of the host.
///
/// @param configDirectory absolute configuration directory of the host, which identifies the
///     account
/// @param home absolute home directory of the user
/// @param stateDirectory absolute directory for data that survive the daemon
/// @param path a `PATH`, whose safe directories are searched for programs
/// @param modules section `modules` of the configuration: an object for each id
/// @param moduleOfFact id of the data module that shows a fact which consistency checks may doubt,
///     by the fact's name
/// @param limits limits of time and number
public record BrokerSettings(
    Path configDirectory,
    Path home,
    Path stateDirectory,
    String path,
    JsonObject modules,
    Map<String, String> moduleOfFact,
    BrokerLimits limits)
    implements ModuleSelection {
  public BrokerSettings {
    requireNonNull(configDirectory, "configDirectory");
    requireNonNull(home, "home");
    requireNonNull(stateDirectory, "stateDirectory");
    requireNonNull(path, "path");
    requireNonNull(modules, "modules");
    moduleOfFact = Map.copyOf(moduleOfFact);
    requireNonNull(limits, "limits");
  }

  /// {@return whether a data module is enabled: unless `modules.<id>.enabled` is false}
  @Override
  public boolean isEnabled(String id) {
    return modules.flag("/" + id + "/enabled").orElse(true);
  }

  /// {@return the settings of a data module; an empty object if there are none}
  public JsonObject of(String id) {
    return modules.object("/" + id).orElse(JsonObject.empty());
  }
}
