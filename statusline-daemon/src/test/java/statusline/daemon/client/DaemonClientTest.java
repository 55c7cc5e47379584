package statusline.daemon.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Uses real sockets.
class DaemonClientTest {
  @TempDir Path folder;

  @Test
  void withoutDaemonAnswerIsEmpty() throws IOException {
    assertEquals(Optional.empty(), new DaemonClient(folder).status());
  }

  @Test
  void answerIsEmptyWheneverDaemonClosesConnection() throws Exception {
    var client = new DaemonClient(folder);
    try (ServerSocketChannel full = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      full.bind(UnixDomainSocketAddress.of(folder.resolve("s")));
      Thread.ofPlatform().daemon().start(() -> closeEveryConnection(full));
      for (int i = 0; i < 400; i++) {
        assertEquals(Optional.empty(), client.status());
      }
    }
  }

  private static void closeEveryConnection(ServerSocketChannel server) {
    try {
      while (true) {
        server.accept().close();
      }
    } catch (IOException serverClosed) {
      // The test has ended.
    }
  }
}
