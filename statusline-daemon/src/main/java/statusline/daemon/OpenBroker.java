package statusline.daemon;

import statusline.broker.Broker;
import statusline.broker.BrokerSettings;
import statusline.config.Configuration;

/// A broker that serves an account until its settings change. Guarded by the account.
final class OpenBroker {
  private final Broker broker;
  private final BrokerSettings settings;
  private Configuration configuration;
  private int users;
  private boolean isReplaced;

  OpenBroker(Broker broker, BrokerSettings settings, Configuration configuration) {
    this.broker = broker;
    this.settings = settings;
    this.configuration = configuration;
  }

  Broker broker() {
    return broker;
  }

  boolean isOf(Configuration other) {
    return configuration.version() == other.version();
  }

  /// {@return whether it can serve another configuration as well: one with another look can}
  boolean suits(BrokerSettings other) {
    return settings.modules().equals(other.modules()) && settings.limits().equals(other.limits());
  }

  void serve(Configuration other) {
    configuration = other;
  }

  void use() {
    users++;
  }

  void leave() {
    users--;
    closeUnused();
  }

  /// Closes it as soon as nobody is in the middle of a line.
  void replace() {
    isReplaced = true;
    closeUnused();
  }

  private void closeUnused() {
    if (isReplaced && users == 0) {
      broker.close();
    }
  }
}
