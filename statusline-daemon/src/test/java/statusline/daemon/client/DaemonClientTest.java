package statusline.daemon.client;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.SocketException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import statusline.daemon.wire.Frame;
import statusline.daemon.wire.JsonBytes;
import statusline.daemon.wire.RenderRequest;
import statusline.daemon.wire.SessionKey;

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

  /// Also if the backlog is full, where connect() blocks.
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void timesOutIfDaemonDoesNotAnswer(boolean isFull) throws Exception {
    var client = new DaemonClient(folder, Duration.ofMillis(100));
    List<SocketChannel> waiting = new ArrayList<>();
    try (ServerSocketChannel hanging = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      hanging.bind(UnixDomainSocketAddress.of(folder.resolve("s")), 1);
      while (isFull && connects(waiting)) {
        assertTrue(waiting.size() < 100, "the backlog is never full");
      }
      for (Executable request :
          List.<Executable>of(
              client::status,
              client::stats,
              client::requestExit,
              () -> client.lastLine(new SessionKey("", "", "a")),
              () -> client.report(longRequest()))) {
        assertThrows(UnresponsiveDaemonException.class, request);
      }
    } finally {
      for (SocketChannel connection : waiting) {
        connection.close();
      }
    }
  }

  private boolean connects(List<SocketChannel> waiting) throws IOException {
    SocketChannel connection = SocketChannel.open(StandardProtocolFamily.UNIX);
    waiting.add(connection);
    connection.configureBlocking(false);
    try {
      return connection.connect(UnixDomainSocketAddress.of(folder.resolve("s")));
    } catch (SocketException backlogIsFull) {
      return false;
    }
  }

  /// A request that does not fit into the buffer of a socket.
  private static RenderRequest longRequest() {
    return new RenderRequest(Map.of(), "/", List.of(), "b1", JsonBytes.of(new byte[1 << 20]));
  }

  @Test
  void timesOutInTheMiddleOfAnAnswer() throws Exception {
    var client = new DaemonClient(folder, Duration.ofMillis(100));
    try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      server.bind(UnixDomainSocketAddress.of(folder.resolve("s")));
      Thread.ofPlatform().daemon().start(() -> sendHalfAnHeader(server));

      assertThrows(UnresponsiveDaemonException.class, client::status);
    }
  }

  @Test
  void errorOfDaemonIsNotAnAnswer() throws Exception {
    var client = new DaemonClient(folder, Duration.ofSeconds(20));
    try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      server.bind(UnixDomainSocketAddress.of(folder.resolve("s")));
      Thread.ofPlatform().daemon().start(() -> sendError(server));

      var failure = assertThrows(IOException.class, client::stats);

      assertEquals("the daemon cannot answer: out of memory", failure.getMessage());
    }
  }

  private static void sendError(ServerSocketChannel server) {
    try (SocketChannel connection = server.accept()) {
      Frame request = Frame.read(Channels.newInputStream(connection));
      request.error("out of memory").write(Channels.newOutputStream(connection));
    } catch (IOException serverClosed) {
      // The test has ended.
    }
  }

  private static void sendHalfAnHeader(ServerSocketChannel server) {
    try (SocketChannel connection = server.accept()) {
      connection.write(ByteBuffer.wrap("SLN1".getBytes(US_ASCII)));
      server.accept();
    } catch (IOException serverClosed) {
      // The test has ended.
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
