package statusline.daemon.service;

import statusline.broker.Broker;
import statusline.daemon.line.LineInput;

/// A request in progress, which uses its account's broker until it is closed.
///
/// @param shared broker of the account
/// @param input of the line
record OpenRequest(SharedBroker shared, LineInput input) implements AutoCloseable {
  Broker broker() {
    return shared.broker();
  }

  @Override
  public void close() {
    shared.release();
  }
}
