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
import statusline.daemon.wire.Frame;

/// Real sockets.
class DaemonClientTest {
  @TempDir Path folder;

  @Test
  void whereNoDaemonIsThereIsNoAnswer() throws IOException {
    assertEquals(Optional.empty(), new DaemonClient(folder).ask(Frame.STATUS));
  }

  @Test
  void whoIsTurnedAwayHasNoAnswerAtWhateverMomentThatIs() throws Exception {
    var client = new DaemonClient(folder);
    try (ServerSocketChannel full = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      full.bind(UnixDomainSocketAddress.of(folder.resolve("s")));
      Thread.ofPlatform().daemon().start(() -> turnAway(full));
      for (int i = 0; i < 400; i++) {
        assertEquals(Optional.empty(), client.ask(Frame.STATUS));
      }
    }
  }

  private static void turnAway(ServerSocketChannel server) {
    try {
      while (true) {
        server.accept().close();
      }
    } catch (IOException closed) {
      // The test is over.
    }
  }
}
