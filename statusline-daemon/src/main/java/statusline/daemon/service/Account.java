package statusline.daemon.service;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import statusline.broker.Broker;
import statusline.broker.BrokerSettings;
import statusline.config.Configuration;
import statusline.config.Environment;
import statusline.config.RunSettings;
import statusline.config.dropin.DropInSet;
import statusline.daemon.input.DocumentReader;
import statusline.daemon.line.AccountConfiguration;
import statusline.daemon.line.BrokerFactory;
import statusline.daemon.line.LineInput;
import statusline.daemon.line.Run;
import statusline.daemon.wire.JsonBytes;

/// One configuration directory of the host: its live configuration and its broker, which is
/// recreated only if its modules or limits change. Safe for use by several threads.
final class Account {
  private final AccountConfiguration configuration;
  private final DocumentReader reader = new DocumentReader();
  private @Nullable SharedBroker current;
  private final boolean isTrusted;
  private volatile long lastUse;

  /// Creates the account that an environment names.
  Account(Environment environment) {
    this.isTrusted = environment.isTrusted();
    this.configuration = AccountConfiguration.of(environment, BrokerFactory.DAEMON.workers());
  }

  /// {@return a request in progress; the caller closes it}
  ///
  /// The broker is opened before the document is parsed: during a cold start, another thread warms
  /// up the parser meanwhile.
  ///
  /// @param document from the host
  OpenRequest open(Run run, JsonBytes document) {
    if (!run.isFirst()) {
      configuration.dropIns().refresh(BrokerFactory.DAEMON.workers()::execute);
    }
    SharedBroker shared = acquireBroker(run.environment());
    try {
      shared.use(configuration.dropIns().last());
      return new OpenRequest(
          shared, LineInput.of(run, reader.read(document.bytes()), configuration));
    } catch (RuntimeException | Error failure) {
      shared.release();
      throw failure;
    }
  }

  /// {@return the broker for a report; the caller releases it}
  SharedBroker use(Environment environment) {
    return acquireBroker(environment);
  }

  /// {@return the configuration of a run}
  ///
  /// @param project directory of the session's project
  /// @param settings that the run itself makes
  Configuration configuration(Path project, RunSettings settings) {
    return configuration.ofRun(project, settings).configuration();
  }

  /// Looks at the folder with drop-ins, and loads those that are new or have changed.
  void refreshDropIns() {
    DropInSet now = configuration.dropIns().look();
    SharedBroker open;
    synchronized (this) {
      open = current;
    }
    if (open != null) {
      open.useAndWait(now);
    }
  }

  /// The configuration is read before the lock is taken, because its files may not answer.
  private SharedBroker acquireBroker(Environment environment) {
    Configuration now = configuration.ofAccount();
    SharedBroker replaced;
    SharedBroker shared;
    synchronized (this) {
      replaced = current;
      shared = brokerFor(replaced, environment, now);
      current = shared;
      shared.acquire();
    }
    if (replaced != null && replaced != shared) {
      // It writes a snapshot, which the new broker reads.
      replaced.retire();
    }
    return shared;
  }

  /// {@return the current broker if it suits a new configuration, or one that replaces it}
  private static SharedBroker brokerFor(
      @Nullable SharedBroker old, Environment environment, Configuration now) {
    if (old != null && old.isFor(now.version())) {
      return old;
    }
    BrokerSettings settings = BrokerFactory.DAEMON.settings(environment, now);
    if (old != null && old.hasSettings(settings)) {
      old.serve(now.version());
      return old;
    }
    var opened = new SharedBroker(BrokerFactory.DAEMON.open(settings), settings, now.version());
    if (old != null) {
      opened.replace(old);
    }
    return opened;
  }

  /// {@return the broker, or empty before the first request}
  synchronized Optional<Broker> broker() {
    SharedBroker shared = current;
    return shared == null ? Optional.empty() : Optional.of(shared.broker());
  }

  /// {@return whether the daemon trusts its directories}
  boolean isTrusted() {
    return isTrusted;
  }

  /// Records a request. It is called before the account is used.
  ///
  /// @param nanos current time of a monotonic clock
  void used(long nanos) {
    lastUse = nanos;
  }

  /// {@return the time of the last request}
  long lastUse() {
    return lastUse;
  }

  /// Closes the broker when its last user has finished.
  void retire() {
    SharedBroker shared = removeBroker();
    if (shared != null) {
      shared.retire();
    }
  }

  /// Closes the broker at once.
  void close() {
    SharedBroker shared = removeBroker();
    if (shared != null) {
      shared.broker().close();
    }
  }

  private synchronized @Nullable SharedBroker removeBroker() {
    SharedBroker shared = current;
    current = null;
    return shared;
  }
}
