package statusline.daemon.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import statusline.config.TrustedDirectories;
import statusline.daemon.line.BrokerFactory;
import statusline.daemon.line.LineMaker;
import statusline.daemon.socket.Reply;
import statusline.daemon.socket.RequestHandler;
import statusline.daemon.socket.SocketServer;
import statusline.daemon.wire.Frame;
import statusline.daemon.wire.FrameType;
import statusline.daemon.wire.RenderRequest;
import statusline.storage.guard.Workers;

/// The daemon: it answers the requests of all sessions of a user until it expires. Safe for use by
/// several threads.
public final class Daemon implements RequestHandler {
  private static final Duration IDLE_LIMIT = Duration.ofMinutes(15);
  private static final Duration AGE_LIMIT = Duration.ofHours(24);
  private static final long CHECK_INTERVAL_NANOS = TimeUnit.SECONDS.toNanos(5);

  /// How long a request for another line is held. It must be less than the limit of the server.
  private static final Duration LAST_LINE_WAIT = Duration.ofSeconds(4);
  private static final long DRAIN_NANOS = TimeUnit.SECONDS.toNanos(2);

  /// A cold start ends after this time without a connection. Clients that wait for the socket look
  /// for it every 6 ms.
  private static final long COLD_QUIET_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
  private static final Duration COLD_TURN_TIMEOUT = Duration.ofMillis(40);
  private static final long COLD_START_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

  /// A peer with another build id in a loop must not restart the daemon in a loop.
  private static final long MIN_AGE_NANOS = TimeUnit.MINUTES.toNanos(1);

  private final Path instance;
  private final long startNanos = System.nanoTime();
  private final String buildId;
  private final Expiration expiration = new Expiration(IDLE_LIMIT, AGE_LIMIT, System.nanoTime());
  private final ColdStart coldStart =
      new ColdStart(Runtime.getRuntime().availableProcessors(), COLD_TURN_TIMEOUT);
  private final LineService lines;
  private final DaemonStatus status;
  private final SelfCheck selfCheck;
  private final Workers workers = BrokerFactory.DAEMON.workers();
  private volatile Thread serving = Thread.currentThread();

  /// Creates a daemon without a socket.
  ///
  /// @param instance directory of the socket, checked by the client that started this process
  /// @param buildId of the image
  /// @param trusted directories from which commands are read and in which state is stored
  public Daemon(Path instance, String buildId, TrustedDirectories trusted) {
    this.instance = instance;
    this.buildId = buildId;
    var lineMaker = new LineMaker();
    this.lines = new LineService(lineMaker, trusted);
    this.status =
        new DaemonStatus(instance.resolve("s"), buildId, lineMaker.failures(), workers.guard());
    this.selfCheck = new SelfCheck(instance, workers, System.nanoTime());
  }

  @Override
  public void answer(Frame request, Reply reply) throws IOException {
    switch (request.type()) {
      case RENDER -> compute(request, reply, this::line);
      case EXPLAIN -> compute(request, reply, this::explanation);
      case STATUS -> reply.send(text(request, status.json(lines.sessions())));
      case STATS -> reply.send(text(request, status.json(lines.sessions(), lines.statistics())));
      case LAST_LINE -> reply.send(text(request, lastLine(request)));
      case DRAIN -> {
        drain("a client requested it");
        reply.send(text(request, String.valueOf(ProcessHandle.current().pid())));
      }
      default -> reply.send(request.error("unknown request"));
    }
  }

  private void compute(Frame request, Reply reply, Answering answering) {
    workers.compute(() -> answering.orError(request), reply::send, reply::isOpen);
  }

  /// Makes an answer.
  @FunctionalInterface
  private interface Answering {
    Frame answer(Frame request) throws IOException;

    default Frame orError(Frame request) {
      try {
        return answer(request);
      } catch (Throwable failure) {
        return request.error(failure.getClass().getSimpleName());
      }
    }
  }

  private Frame line(Frame request) throws IOException {
    return coldStart.isUnderWay() ? coldLine(request) : line(request, false);
  }

  private Frame explanation(Frame request) throws IOException {
    return text(request, lines.explanation(RenderRequest.of(request)));
  }

  private Frame coldLine(Frame request) throws IOException {
    boolean hasTurn = coldStart.awaitTurn();
    try {
      Frame line = line(request, true);
      if (!coldStart.add(request)) {
        fetchAhead(request);
      }
      return line;
    } finally {
      if (hasTurn) {
        coldStart.endTurn();
      }
    }
  }

  private void fetchAhead(Frame request) {
    try {
      lines.fetchAhead(RenderRequest.of(request));
    } catch (IOException | RuntimeException failure) {
      // The line is already sent, and the next one fetches its data itself.
    }
  }

  private Frame line(Frame frame, boolean isFirst) throws IOException {
    long started = System.nanoTime();
    expiration.requested(started);
    RenderRequest request = RenderRequest.of(frame);
    String line = lines.line(request, isFirst);
    if (!request.buildId().equals(buildId) && started - startNanos >= MIN_AGE_NANOS) {
      // The next client starts a daemon of the new image.
      drain("its image was replaced");
    }
    status.answered(System.nanoTime() - started);
    return frame.answer(FrameType.LINE, line, buildId);
  }

  private String lastLine(Frame request) throws IOException {
    Optional<String> known = request.knownLine();
    LastLines last = lines.lastLines();
    try {
      return known.isEmpty()
          ? last.of(request.sessionId())
          : last.awaitOther(request.sessionId(), known.get(), LAST_LINE_WAIT);
    } catch (InterruptedException exiting) {
      Thread.currentThread().interrupt();
      return last.of(request.sessionId());
    }
  }

  private Frame text(Frame request, String text) {
    return request.answer(FrameType.TEXT, text, buildId);
  }

  private void drain(String reason) {
    expiration.drain(reason);
    lines.lastLines().close();
    LockSupport.unpark(serving);
  }

  /// {@return a started server for this daemon's socket}
  ///
  /// @throws IOException if the socket cannot be opened
  public SocketServer open() throws IOException {
    SocketServer server = SocketServer.open(instance.resolve("s"), this, System::nanoTime);
    server.start();
    // The client counts failed starts in this file.
    Files.deleteIfExists(instance.resolve("spawn"));
    return server;
  }

  /// Answers the clients that waited for the socket, then fetches the data that their lines did not
  /// wait for.
  ///
  /// @param server of this daemon
  public void endColdStart(SocketServer server) {
    long deadline = System.nanoTime() + COLD_START_NANOS;
    do {
      LockSupport.parkNanos(COLD_QUIET_NANOS);
    } while (server.connections() > 0 && System.nanoTime() < deadline);
    List<Frame> answered = coldStart.end();
    if (!answered.isEmpty()) {
      workers.execute(() -> fetchAheadOfAll(answered));
    }
  }

  /// A request whose files do not answer holds up no others.
  private void fetchAheadOfAll(List<Frame> answered) {
    if (!answered.isEmpty()) {
      List<Frame> others = answered.subList(1, answered.size());
      workers
          .guard()
          .run(
              () -> fetchAhead(answered.getFirst()),
              () -> workers.execute(() -> fetchAheadOfAll(others)));
      fetchAheadOfAll(others);
    }
  }

  /// Serves until the daemon expires.
  ///
  /// @param server of this daemon
  public void serve(SocketServer server) {
    serving = Thread.currentThread();
    String reason = awaitExpiration(server);
    System.err.println("statusline daemon " + ProcessHandle.current().pid() + " exits: " + reason);
    server.close();
    awaitConnections(server);
    close();
  }

  /// Writes the snapshots, within a limit: their directories may not answer.
  private void close() {
    var closed = new CountDownLatch(1);
    try {
      workers.execute(
          () -> {
            lines.close();
            closed.countDown();
          });
      closed.await(DRAIN_NANOS, TimeUnit.NANOSECONDS);
    } catch (RejectedExecutionException noThread) {
      // The next daemon starts with older snapshots.
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private String awaitExpiration(SocketServer server) {
    HeapLimit heap = HeapLimit.ofThisProcess();
    Optional<String> reason = expiration.reason(System.nanoTime(), true);
    while (reason.isEmpty()) {
      LockSupport.parkNanos(CHECK_INTERVAL_NANOS);
      try {
        reason = check(server, heap);
      } catch (Throwable outOfResources) {
        // The next check follows.
      }
    }
    return reason.get();
  }

  private Optional<String> check(SocketServer server, HeapLimit heap) {
    server.closeOverdue();
    if (heap.isReached()) {
      drain("its heap is nearly full");
    }
    if (selfCheck.hasFailed(System.nanoTime(), status.requests())) {
      drain("it does not answer at its socket");
    }
    return expiration.reason(System.nanoTime(), server.isInPlace());
  }

  /// Waits, within a limit, until the open connections are answered.
  private static void awaitConnections(SocketServer server) {
    long deadline = System.nanoTime() + DRAIN_NANOS;
    while (server.connections() > 0 && System.nanoTime() < deadline) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
      server.closeOverdue();
    }
  }
}
