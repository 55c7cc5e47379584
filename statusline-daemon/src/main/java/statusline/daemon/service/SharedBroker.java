package statusline.daemon.service;

import java.util.concurrent.RejectedExecutionException;
import statusline.broker.Broker;
import statusline.broker.BrokerSettings;
import statusline.config.dropin.DropInSet;
import statusline.daemon.line.BrokerFactory;

/// A broker that the requests of an account share until its settings change. It counts its users,
/// so that a replaced broker is closed when the last of them has finished. Safe for use by several
/// threads.
final class SharedBroker {
  private final Broker broker;
  private final BrokerSettings settings;
  private long configurationVersion;
  private volatile DropInSet dropIns = DropInSet.NONE;
  private volatile boolean isReplacement;
  private int users;
  private boolean isRetired;

  /// Creates a shared broker without users.
  ///
  /// @param settings that the broker was opened with
  /// @param configurationVersion version of the account's configuration
  SharedBroker(Broker broker, BrokerSettings settings, long configurationVersion) {
    this.broker = broker;
    this.settings = settings;
    this.configurationVersion = configurationVersion;
  }

  Broker broker() {
    return broker;
  }

  /// {@return whether this broker serves a version of the account's configuration}
  synchronized boolean isFor(long version) {
    return version == configurationVersion;
  }

  /// {@return whether another configuration leads to the same broker: it differs only in its look}
  boolean hasSettings(BrokerSettings other) {
    return settings.modules().equals(other.modules()) && settings.limits().equals(other.limits());
  }

  /// Sets the version of the account's configuration that this broker serves.
  synchronized void serve(long version) {
    configurationVersion = version;
  }

  /// Shows the last values of the drop-ins of another broker, until they are loaded.
  void replace(SharedBroker old) {
    isReplacement = true;
    broker.dropIns().replace(old.broker.dropIns());
  }

  /// Uses the drop-ins of the account, which are loaded in the background.
  ///
  /// Each line calls this, so only the objects are compared.
  @SuppressWarnings("ReferenceEquality")
  void use(DropInSet now) {
    DropInSet before = dropIns;
    boolean isEmpty = now.all().isEmpty() && before.all().isEmpty() && !isReplacement;
    if (now == before || isEmpty) {
      return;
    }
    dropIns = now;
    try {
      BrokerFactory.DAEMON.workers().execute(() -> useLatest(false));
    } catch (RejectedExecutionException | OutOfMemoryError noThread) {
      // The next line tries it again.
      dropIns = DropInSet.NONE;
    }
  }

  /// Uses the drop-ins of the account, and returns when they are loaded or after a limit.
  void useAndWait(DropInSet now) {
    dropIns = now;
    useLatest(true);
  }

  private void useLatest(boolean waits) {
    broker.dropIns().use(BrokerFactory.sources(dropIns), waits);
  }

  /// Adds a user. Each call is followed by one of [#release].
  synchronized void acquire() {
    users++;
  }

  /// Removes a user.
  void release() {
    if (isUnused(-1, false)) {
      closeInBackground();
    }
  }

  /// Closes the broker as soon as it has no users.
  void retire() {
    if (isUnused(0, true)) {
      closeInBackground();
    }
  }

  /// Closing writes a snapshot, which a line must not wait for.
  private void closeInBackground() {
    try {
      BrokerFactory.DAEMON.workers().execute(broker::close);
    } catch (RejectedExecutionException | OutOfMemoryError noThread) {
      broker.close();
    }
  }

  private synchronized boolean isUnused(int change, boolean retires) {
    users += change;
    isRetired |= retires;
    return isRetired && users == 0;
  }
}
