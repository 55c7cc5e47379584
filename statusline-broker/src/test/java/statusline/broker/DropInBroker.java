package statusline.broker;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.LongSupplier;
import statusline.api.JsonObject;
import statusline.broker.system.SeenProjects;
import statusline.storage.guard.Workers;

/// Opens brokers for tests with real drop-ins.
final class DropInBroker {
  private DropInBroker() {}

  /// Returns a broker without drop-ins.
  ///
  /// @param home also the configuration directory
  /// @param modules settings of data modules
  /// @param budget how long a first line waits
  static Broker open(Path home, JsonObject modules, Duration budget, LongSupplier nanos) {
    var settings =
        new BrokerSettings(
            home,
            home,
            home.resolve("state"),
            "",
            modules,
            Map.of(),
            BrokerLimits.standard(budget));
    return Broker.open(settings, new Workers(nanos), new SeenProjects());
  }
}
