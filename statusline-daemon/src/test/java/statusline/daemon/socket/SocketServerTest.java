package statusline.daemon.socket;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import statusline.daemon.client.DaemonClient;
import statusline.daemon.wire.Frame;
import statusline.daemon.wire.FrameType;
import statusline.daemon.wire.SessionKey;

/// Uses real sockets.
class SocketServerTest {
  @TempDir Path folder;
  private final AtomicLong nanos = new AtomicLong();
  private SocketServer server;
  private DaemonClient client;

  @BeforeEach
  void open() throws IOException {
    server = SocketServer.open(folder.resolve("s"), SocketServerTest::answer, nanos::get);
    server.start();
    client = new DaemonClient(folder);
  }

  @AfterEach
  void close() {
    server.close();
  }

  private static void answer(Frame request, Reply reply) throws IOException {
    if (request.type() == FrameType.STATS) {
      throw new IOException("no");
    }
    reply.send(request.answer(FrameType.TEXT, "type " + request.type(), "build"));
  }

  private void assertAnswersStatus() throws IOException {
    assertEquals(Optional.of("type STATUS"), client.status());
  }

  @Test
  void eachConnectionIsAnsweredAndClosed() throws IOException {
    assertAnswersStatus();
    assertEquals(Optional.of("type LAST_LINE"), client.lastLine(new SessionKey("", "", "")));
  }

  @Test
  void failureIsAnsweredWithItsName() throws IOException {
    var failure = assertThrows(IOException.class, client::stats);

    assertEquals("the daemon cannot answer: IOException", failure.getMessage());
    assertAnswersStatus();
  }

  @Test
  void peerThatSendsNonsenseIsDisconnectedAndOthersAreServed() throws IOException {
    byte[] nonsense = "GET / HTTP/1.1\r\nHost: here\r\n\r\nand so on".getBytes(UTF_8);
    for (int i = 0; i < 10; i++) {
      try (SocketChannel peer = connect()) {
        peer.write(ByteBuffer.wrap(nonsense));

        assertTrue(isDisconnected(peer));
      }
    }

    assertAnswersStatus();
  }

  @Test
  void silentPeerIsDisconnectedWhenNextOneConnectsAfterItsDeadline() throws IOException {
    try (SocketChannel silent = connect()) {
      waitForConnections(1);
      assertAnswersStatus();
      nanos.addAndGet(TimeUnit.MILLISECONDS.toNanos(250));
      assertAnswersStatus();
      waitForConnections(1);

      nanos.addAndGet(1);
      assertAnswersStatus();
      assertTrue(isDisconnected(silent));
      waitForConnections(0);
    }
  }

  @Test
  void silentPeerIsDisconnectedWithoutAnotherConnection() throws IOException {
    try (SocketChannel silent = connect()) {
      waitForConnections(1);
      nanos.addAndGet(TimeUnit.MILLISECONDS.toNanos(251));
      server.closeOverdue();

      assertTrue(isDisconnected(silent));
      assertEquals(0, server.connections());
    }
  }

  @Test
  void atSixtyFourConnectionsNextOneIsClosedUntilOthersAreOverdue() throws IOException {
    List<SocketChannel> silent = new ArrayList<>();
    for (int i = 0; i < 64; i++) {
      silent.add(connect());
    }
    waitForConnections(64);
    assertEquals(Optional.empty(), client.status());
    nanos.addAndGet(TimeUnit.MILLISECONDS.toNanos(251));

    assertAnswersStatus();
    for (SocketChannel peer : silent) {
      assertTrue(isDisconnected(peer));
      peer.close();
    }
  }

  @Test
  void slowestPeerMakesRoomForNextOne() throws IOException {
    List<SocketChannel> silent = new ArrayList<>();
    for (int i = 0; i < 64; i++) {
      silent.add(connect());
    }
    waitForConnections(64);
    nanos.addAndGet(TimeUnit.MILLISECONDS.toNanos(20));

    for (int i = 0; i < 5; i++) {
      assertAnswersStatus();
    }
    for (SocketChannel peer : silent) {
      peer.close();
    }
  }

  @Test
  void largeRequestsLeaveRoomForSmallOnes() throws IOException {
    List<SocketChannel> large = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      SocketChannel peer = connect();
      large.add(peer);
      peer.write(ByteBuffer.wrap(header(1 << 20)));
    }
    // Each is read up to its payload, or answered with BUSY and closed.
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          while (server.connections() > 4) {
            Thread.onSpinWait();
          }
        });

    assertAnswersStatus();
    for (SocketChannel peer : large) {
      peer.close();
    }
  }

  private static byte[] header(int length) {
    ByteBuffer header = ByteBuffer.allocate(28);
    header.putInt(0x534c4e31).put((byte) 1).put((byte) 0).put((byte) 1).put((byte) 0);
    return header.putInt(length).putLong(1).putLong(2).array();
  }

  private SocketChannel connect() throws IOException {
    return SocketChannel.open(UnixDomainSocketAddress.of(folder.resolve("s")));
  }

  private void waitForConnections(int count) {
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          while (server.connections() != count) {
            Thread.onSpinWait();
          }
        });
  }

  private static boolean isDisconnected(SocketChannel peer) {
    try {
      return peer.read(ByteBuffer.allocate(1)) < 0;
    } catch (IOException reset) {
      return true;
    }
  }

  @Test
  void manyConcurrentRequestsAreAnswered() throws Exception {
    try (ExecutorService peers = Executors.newFixedThreadPool(40)) {
      List<Future<Optional<String>>> answers = new ArrayList<>();
      for (int i = 0; i < 400; i++) {
        answers.add(peers.submit(() -> client.status()));
      }
      for (Future<Optional<String>> answer : answers) {
        assertEquals(Optional.of("type STATUS"), answer.get());
      }
    }
  }

  @Test
  void onlyOwnerMayUseSocketFile() throws IOException {
    assertEquals(
        "rw-------",
        PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("s"))));
  }

  @Test
  void closeRemovesSocketFile() throws IOException {
    server.close();

    assertFalse(Files.exists(folder.resolve("s")));
    assertEquals(Optional.empty(), client.status());
  }

  @Test
  void closeKeepsSocketFileOfAnotherServer() throws IOException {
    assertTrue(server.isInPlace());
    SocketServer next =
        SocketServer.open(folder.resolve("s"), SocketServerTest::answer, nanos::get);
    next.start();

    assertFalse(server.isInPlace());
    server.close();
    assertAnswersStatus();
    next.close();
  }
}
