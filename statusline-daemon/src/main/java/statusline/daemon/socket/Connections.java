package statusline.daemon.socket;

import java.nio.channels.SocketChannel;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// The open connections and their deadlines. Safe for use by several threads.
///
/// No timer thread watches the deadlines, because it would wake up twice for each line. Callers
/// close overdue connections with [#closeOverdue].
final class Connections {
  private static final int MAX = 64;

  /// A client sends its request at once, so a peer that takes longer makes room for others.
  private static final long QUICK_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

  private final Set<Connection> open = ConcurrentHashMap.newKeySet();
  private final LongSupplier nanos;

  /// Creates an empty set.
  ///
  /// @param nanos a monotonic clock
  Connections(LongSupplier nanos) {
    this.nanos = nanos;
  }

  long now() {
    return nanos.getAsLong();
  }

  /// {@return a new connection; null if there is no room for it}
  ///
  /// If there are too many connections, the slowest peer that has not sent its request is
  /// disconnected.
  ///
  /// @param millis from now until the deadline of its first step
  @Nullable Connection add(SocketChannel channel, long millis) {
    closeOverdue();
    if (open.size() >= MAX && !closeSlowest()) {
      return null;
    }
    var connection = new Connection(channel, this, now());
    setDeadline(connection, millis);
    open.add(connection);
    return connection;
  }

  /// Sets a new deadline for the next step of a connection.
  ///
  /// @param millis from now until the deadline
  void setDeadline(Connection connection, long millis) {
    connection.setDeadline(now() + TimeUnit.MILLISECONDS.toNanos(millis));
  }

  void remove(Connection connection) {
    open.remove(connection);
  }

  /// {@return the number of open connections}
  int count() {
    return open.size();
  }

  /// Closes the connections whose deadline has passed, which also ends their threads' reads and
  /// writes.
  void closeOverdue() {
    long now = now();
    for (Connection connection : open) {
      if (now - connection.deadline() > 0) {
        connection.close();
      }
    }
  }

  private boolean closeSlowest() {
    Connection slowest = null;
    for (Connection connection : open) {
      boolean isSlower =
          slowest == null || connection.acceptedNanos() - slowest.acceptedNanos() < 0;
      if (!connection.isRequestRead() && isSlower) {
        slowest = connection;
      }
    }
    if (slowest == null || now() - slowest.acceptedNanos() < QUICK_NANOS) {
      return false;
    }
    slowest.close();
    return true;
  }
}
