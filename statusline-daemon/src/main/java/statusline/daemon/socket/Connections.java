package statusline.daemon.socket;

import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/// The open connections and their deadlines. Safe for use by several threads.
///
/// No timer thread watches the deadlines, because it would wake up twice for each line. Callers
/// close overdue connections with [#closeOverdue].
final class Connections {
  private final Map<SocketChannel, Long> deadlines = new ConcurrentHashMap<>();
  private final LongSupplier nanos;

  /// Creates an empty set.
  ///
  /// @param nanos a monotonic clock
  Connections(LongSupplier nanos) {
    this.nanos = nanos;
  }

  /// Adds a connection, or sets a new deadline for its next step.
  ///
  /// @param millis from now until the deadline
  void setDeadline(SocketChannel connection, long millis) {
    deadlines.put(connection, nanos.getAsLong() + TimeUnit.MILLISECONDS.toNanos(millis));
  }

  /// Removes a connection.
  void remove(SocketChannel connection) {
    deadlines.remove(connection);
  }

  /// {@return the number of open connections}
  int count() {
    return deadlines.size();
  }

  /// Closes the connections whose deadline has passed, which also ends their threads' reads and
  /// writes.
  void closeOverdue() {
    long now = nanos.getAsLong();
    deadlines.forEach(
        (connection, deadline) -> {
          if (now - deadline > 0) {
            close(connection);
          }
        });
  }

  private void close(SocketChannel connection) {
    try {
      connection.close();
    } catch (IOException alreadyClosed) {
      // The connection is gone either way.
    }
    deadlines.remove(connection);
  }
}
