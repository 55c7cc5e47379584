package statusline.daemon.line;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import statusline.broker.Broker;
import statusline.broker.BrokerLimits;
import statusline.broker.BrokerSettings;
import statusline.broker.dropin.DropInSource;
import statusline.broker.system.SeenProjects;
import statusline.config.BrokerKeys;
import statusline.config.Configuration;
import statusline.config.Environment;
import statusline.config.Key;
import statusline.config.NativeClient;
import statusline.config.dropin.DropIn;
import statusline.config.dropin.DropInSet;
import statusline.config.module.ModuleDescriptors;
import statusline.storage.guard.Workers;

/// Opens brokers with the settings of an account, and has the threads and the projects seen that
/// they share.
public final class BrokerFactory {
  /// For a process that makes one line: it waits long for data, because no later line follows.
  public static final BrokerFactory ONE_SHOT = new BrokerFactory(Duration.ofMillis(1_500), false);

  /// For a daemon: a line waits only briefly for data, because the next one will show it. The
  /// broker keeps a snapshot on disk.
  public static final BrokerFactory DAEMON = new BrokerFactory(Duration.ofMillis(60), true);

  private final Duration lineBudget;
  private final boolean keepsSnapshot;

  private final Workers workers = new Workers(System::nanoTime);
  private final SeenProjects seen = new SeenProjects();

  private BrokerFactory(Duration lineBudget, boolean keepsSnapshot) {
    this.lineBudget = lineBudget;
    this.keepsSnapshot = keepsSnapshot;
  }

  /// {@return the background threads that all brokers of this factory share}
  public Workers workers() {
    return workers;
  }

  /// {@return a broker for the account of an environment}
  ///
  /// @param environment names the account
  /// @param configuration of the account
  public Broker open(Environment environment, Configuration configuration) {
    return open(settings(environment, configuration));
  }

  /// {@return a broker with the given settings}
  public Broker open(BrokerSettings settings) {
    Optional<Path> client = NativeClient.program();
    Broker broker =
        client.isPresent()
            ? Broker.open(settings, client.get(), workers, seen)
            : Broker.open(settings, workers, seen);
    if (keepsSnapshot) {
      broker.keepSnapshots();
    }
    return broker;
  }

  /// {@return a broker that has loaded the drop-ins of the account}
  ///
  /// @param environment names the account
  /// @param configuration of the account
  /// @param dropIns of the account
  public Broker openWithDropIns(
      Environment environment, Configuration configuration, DropInSet dropIns) {
    Broker broker = open(environment, configuration);
    broker.dropIns().use(sources(dropIns), true);
    return broker;
  }

  /// {@return the drop-ins that a broker loads}
  public static List<DropInSource> sources(DropInSet dropIns) {
    List<DropInSource> sources = new ArrayList<>();
    for (DropIn dropIn : dropIns.trusted()) {
      sources.add(source(dropIn));
    }
    return sources;
  }

  /// {@return a trusted drop-in that a broker loads}
  public static DropInSource source(DropIn dropIn) {
    return new DropInSource(dropIn.name(), dropIn.digest(), dropIn.jars());
  }

  /// {@return the settings of a broker for the account of an environment}
  ///
  /// @param environment names the account
  /// @param configuration of the account
  public BrokerSettings settings(Environment environment, Configuration configuration) {
    return new BrokerSettings(
        environment.configDirectory(),
        environment.home(),
        environment.stateDirectory(),
        // An untrusted request names its own home and projects, by which directories are judged.
        environment.isTrusted() ? environment.path() : "",
        configuration.modules(),
        ModuleDescriptors.moduleOfFact(),
        limits(configuration));
  }

  private BrokerLimits limits(Configuration configuration) {
    BrokerLimits defaults = BrokerLimits.standard(lineBudget);
    if (!configuration.hasSection("broker") && !configuration.hasSection("performance")) {
      return defaults;
    }
    boolean isSet = configuration.setting(BrokerKeys.FIRST_PAINT_BUDGET.path()).isPresent();
    return new BrokerLimits(
        isSet
            ? configuration.duration(BrokerKeys.FIRST_PAINT_BUDGET).orElse(lineBudget)
            : lineBudget,
        number(configuration, BrokerKeys.MAX_CACHE_SIZE),
        configuration.duration(BrokerKeys.SESSION_TIMEOUT).orElse(defaults.sessionTimeout()),
        number(configuration, BrokerKeys.MAX_CONCURRENT_FETCHES),
        number(configuration, BrokerKeys.FETCH_POOL_SIZE));
  }

  private static int number(Configuration configuration, Key key) {
    return (int) configuration.count(key).orElseThrow();
  }
}
