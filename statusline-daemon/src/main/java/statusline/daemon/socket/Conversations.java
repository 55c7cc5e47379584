package statusline.daemon.socket;

import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/// The connections that are being served, and until when each may be. Safe for use by several
/// threads.
///
/// Nobody waits for the deadlines: a thread that did would be woken twice in each line. Whoever has
/// to do with connections looks for what is late, and until then that is in nobody's way.
final class Conversations {
  private final Map<SocketChannel, Long> deadlines = new ConcurrentHashMap<>();
  private final LongSupplier nanos;

  Conversations(LongSupplier nanos) {
    this.nanos = nanos;
  }

  /// Notes until when what comes next in a connection may take.
  ///
  /// @param millis from now on
  void expect(SocketChannel connection, long millis) {
    deadlines.put(connection, nanos.getAsLong() + millis * 1_000_000);
  }

  void ended(SocketChannel connection) {
    deadlines.remove(connection);
  }

  /// {@return how many there are}
  int count() {
    return deadlines.size();
  }

  /// Closes what is late, which ends it.
  void closeLate() {
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
    } catch (IOException alreadyGone) {
      // It is not served any more, which is what was wanted.
    }
    deadlines.remove(connection);
  }
}
