package statusline.daemon.socket;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.nio.channels.SocketChannel;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Tests the deadlines of connections.
class ConnectionsTest {
  private final AtomicLong nanos = new AtomicLong();
  private final Connections connections = new Connections(nanos::get);

  @ParameterizedTest
  @ValueSource(longs = {1, 1_000_000_000_000L, Long.MAX_VALUE, Long.MIN_VALUE})
  void newConnectionHasADeadline(long now) throws IOException {
    nanos.set(now);
    try (var channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
      connections.add(channel, 1_000);

      connections.closeOverdue();
      assertEquals(1, connections.count());
      nanos.addAndGet(TimeUnit.MILLISECONDS.toNanos(1_001));
      connections.closeOverdue();
      assertEquals(0, connections.count());
    }
  }
}
