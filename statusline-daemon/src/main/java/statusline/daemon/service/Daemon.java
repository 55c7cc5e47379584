package statusline.daemon.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
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
import statusline.daemon.wire.SessionKey;
import statusline.storage.guard.Workers;

/// The daemon: it answers the requests of all sessions of a user until it expires. Safe for use by
/// several threads.
public final class Daemon implements RequestHandler {
  /// How long a request for another line is held. It must be less than the limit of the server.
  private static final Duration LAST_LINE_WAIT = Duration.ofSeconds(4);

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
  private final ColdStart coldStart =
      new ColdStart(Runtime.getRuntime().availableProcessors(), COLD_TURN_TIMEOUT);
  private final LineService lines;
  private final DaemonStatus status;
  private final Reports reports;
  private final DaemonLifetime lifetime;
  private final DrainLimit drains;
  private final Workers workers = BrokerFactory.DAEMON.workers();

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
    this.reports = new Reports(lines, status);
    this.drains = new DrainLimit(instance, InstantSource.system());
    this.lifetime = new DaemonLifetime(instance, lines, status, workers);
  }

  @Override
  public void answer(Frame request, Reply reply) throws IOException {
    switch (request.type()) {
      case RENDER -> compute(request, reply, this::line);
      case REPORT -> compute(request, reply, this::report);
      case STATUS -> reply.send(text(request, status.json(lines.sessions())));
      case STATS ->
          reply.send(
              text(
                  request,
                  status.json(lines.sessions(), lines.statistics(), lines.dropInsNotUnloaded())));
      case LAST_LINE -> reply.send(text(request, lastLine(request)));
      case DRAIN -> reply.send(drained(request));
      default -> reply.send(request.error("unknown request"));
    }
  }

  private Frame drained(Frame request) {
    if (!drains.permits()) {
      return request.error("a daemon of this image has exited on request less than a minute ago");
    }
    lifetime.drain("a client requested it");
    return text(request, String.valueOf(ProcessHandle.current().pid()));
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

  private Frame report(Frame request) throws IOException {
    return request.report(reports.of(RenderRequest.of(request)) + "\n", buildId);
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
    lifetime.requested(started);
    RenderRequest request = RenderRequest.of(frame);
    String line = lines.line(request, isFirst);
    if (!request.buildId().equals(buildId) && started - startNanos >= MIN_AGE_NANOS) {
      // The next client starts a daemon of the new image.
      lifetime.drain("its image was replaced");
    }
    status.answered(System.nanoTime() - started);
    return frame.answer(FrameType.LINE, line, buildId);
  }

  private String lastLine(Frame request) throws IOException {
    Optional<String> known = request.knownLine();
    SessionKey session = SessionKey.of(request);
    LastLines last = lines.lastLines();
    try {
      return known.isEmpty()
          ? last.of(session)
          : last.awaitOther(session, known.get(), LAST_LINE_WAIT);
    } catch (InterruptedException exiting) {
      Thread.currentThread().interrupt();
      return last.of(session);
    }
  }

  private Frame text(Frame request, String text) {
    return request.answer(FrameType.TEXT, text, buildId);
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
    fetchAheadInBackground(new ConcurrentLinkedQueue<>(coldStart.end()));
  }

  private void fetchAheadInBackground(Queue<Frame> answered) {
    try {
      workers.execute(() -> fetchAheadOfAll(answered));
    } catch (RejectedExecutionException | OutOfMemoryError noThread) {
      // The next lines fetch their data themselves.
    }
  }

  /// If the files of a request do not answer, another thread continues with the next one.
  private void fetchAheadOfAll(Queue<Frame> answered) {
    for (Frame next = answered.poll(); next != null; next = answered.poll()) {
      Frame request = next;
      workers.guard().run(() -> fetchAhead(request), () -> fetchAheadInBackground(answered));
    }
  }

  /// Makes the daemon exit as soon as possible.
  ///
  /// @param reason for the log
  public void exit(String reason) {
    lifetime.drain(reason);
  }

  /// Serves until the daemon expires.
  ///
  /// @param server of this daemon
  public void serve(SocketServer server) {
    lifetime.serve(server);
  }
}
