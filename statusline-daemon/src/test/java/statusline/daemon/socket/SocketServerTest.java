package statusline.daemon.socket;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import statusline.broker.field.FieldWriter;
import statusline.daemon.client.DaemonClient;
import statusline.daemon.wire.Frame;

/// Real sockets.
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

  private static Frame answer(Frame request) throws IOException {
    if (request.type() == Frame.DRAIN) {
      throw new IOException("no");
    }
    return request.answer(Frame.TEXT, new FieldWriter().put(2, "type " + request.type()));
  }

  @Test
  void answersAndClosesAndAnswersTheNext() throws IOException {
    assertEquals(Optional.of("type 5"), client.ask(Frame.STATUS));
    assertEquals(Optional.of("type 1"), client.ask(Frame.RENDER));
  }

  @Test
  void aFailureIsAnAnswerToo() throws IOException {
    assertEquals(Optional.of("IOException"), client.ask(Frame.DRAIN));
    assertEquals(Optional.of("type 5"), client.ask(Frame.STATUS));
  }

  @Test
  void dropsWhoTalksNonsenseAndServesTheOthers() throws IOException {
    byte[] nonsense = "GET / HTTP/1.1\r\nHost: here\r\n\r\nand so on".getBytes(UTF_8);
    for (int i = 0; i < 10; i++) {
      try (SocketChannel peer = connect()) {
        peer.write(ByteBuffer.wrap(nonsense));

        assertTrue(isDropped(peer));
      }
    }

    assertEquals(Optional.of("type 5"), client.ask(Frame.STATUS));
  }

  @Test
  void whoSaysNothingStandsInNobodysWayAndIsDroppedWhenTheNextOneComesTooLate() throws IOException {
    try (SocketChannel silent = connect()) {
      waitForConnections(1);
      assertEquals(Optional.of("type 5"), client.ask(Frame.STATUS));
      nanos.addAndGet(TimeUnit.MILLISECONDS.toNanos(250));
      assertEquals(Optional.of("type 5"), client.ask(Frame.STATUS));
      waitForConnections(1);

      nanos.addAndGet(1);
      assertEquals(Optional.of("type 5"), client.ask(Frame.STATUS));
      assertTrue(isDropped(silent));
      waitForConnections(0);
    }
  }

  @Test
  void whoSaysNothingIsDroppedThoughNobodyElseComes() throws IOException {
    try (SocketChannel silent = connect()) {
      waitForConnections(1);
      nanos.addAndGet(TimeUnit.MILLISECONDS.toNanos(251));
      server.dropLate();

      assertTrue(isDropped(silent));
      assertEquals(0, server.connections());
    }
  }

  @Test
  void moreThanSixtyFourAtOnceAreTurnedAwayUntilTheOthersAreLate() throws IOException {
    List<SocketChannel> silent = new ArrayList<>();
    for (int i = 0; i < 64; i++) {
      silent.add(connect());
    }
    waitForConnections(64);
    assertEquals(Optional.empty(), client.ask(Frame.STATUS));
    nanos.addAndGet(TimeUnit.MILLISECONDS.toNanos(251));

    assertEquals(Optional.of("type 5"), client.ask(Frame.STATUS));
    for (SocketChannel peer : silent) {
      assertTrue(isDropped(peer));
      peer.close();
    }
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

  private static boolean isDropped(SocketChannel peer) {
    try {
      return peer.read(ByteBuffer.allocate(1)) < 0;
    } catch (IOException reset) {
      return true;
    }
  }

  @Test
  void servesManyAtOnce() throws Exception {
    try (ExecutorService peers = Executors.newFixedThreadPool(40)) {
      List<Future<Optional<String>>> answers = new ArrayList<>();
      for (int i = 0; i < 400; i++) {
        answers.add(peers.submit(() -> client.ask(Frame.STATUS)));
      }
      for (Future<Optional<String>> answer : answers) {
        assertEquals(Optional.of("type 5"), answer.get());
      }
    }
  }

  @Test
  void itsSocketIsForItsOwnerAlone() throws IOException {
    assertEquals(
        "rw-------",
        PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("s"))));
  }

  @Test
  void takesItsSocketAwayAtTheEnd() throws IOException {
    server.close();

    assertFalse(Files.exists(folder.resolve("s")));
    assertEquals(Optional.empty(), client.ask(Frame.STATUS));
  }

  @Test
  void leavesASocketThatIsNoLongerItsOwn() throws IOException {
    assertTrue(server.isInPlace());
    SocketServer next =
        SocketServer.open(folder.resolve("s"), SocketServerTest::answer, nanos::get);
    next.start();

    assertFalse(server.isInPlace());
    server.close();
    assertEquals(Optional.of("type 5"), client.ask(Frame.STATUS));
    next.close();
  }
}
