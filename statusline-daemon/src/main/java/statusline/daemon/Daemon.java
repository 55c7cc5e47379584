package statusline.daemon;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import statusline.daemon.socket.RequestHandler;
import statusline.daemon.socket.SocketServer;
import statusline.daemon.wire.Frame;
import statusline.daemon.wire.FrameType;
import statusline.daemon.wire.RenderRequest;

/// The one process that answers all of a user's sessions, until it expires. Safe for use by several
/// threads.
public final class Daemon implements RequestHandler {
  private static final Duration IDLE = Duration.ofMinutes(15);
  private static final Duration AGE = Duration.ofHours(24);
  private static final long LOOK_EVERY_NANOS = TimeUnit.SECONDS.toNanos(5);
  private static final long DRAIN_NANOS = TimeUnit.SECONDS.toNanos(2);

  /// A client that waits for the socket looks for it every 6 ms.
  private static final long COLD_QUIET_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
  private static final Duration COLD_PATIENCE = Duration.ofMillis(40);
  private static final long COLD_START_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

  private final Path instance;
  private final String buildId;
  private final Expiration expiration = new Expiration(IDLE, AGE, System.nanoTime());
  private final ColdStart coldStart =
      new ColdStart(Runtime.getRuntime().availableProcessors(), COLD_PATIENCE);
  private final Lines lines = new Lines();
  private final DaemonStatus status;
  private volatile Thread serving = Thread.currentThread();

  /// Makes a daemon that serves nobody yet.
  ///
  /// @param instance directory of its socket, checked by the client that started it
  /// @param buildId of its image
  public Daemon(Path instance, String buildId) {
    this.instance = instance;
    this.buildId = buildId;
    this.status = new DaemonStatus(instance.resolve("s"), buildId);
  }

  @Override
  public Frame answer(Frame request) throws IOException {
    return switch (request.type()) {
      case RENDER -> coldStart.isUnderWay() ? coldLine(request) : line(request, lines::line);
      case STATUS -> text(request, status.json(lines.sessions()));
      case STATS -> text(request, status.json(lines.sessions(), lines.statistics()));
      case EXPLAIN -> text(request, lines.explanation(RenderRequest.of(request)));
      case LAST_LINE -> text(request, lines.last(request.sessionId()));
      case DRAIN -> {
        leave("it was asked to leave");
        yield text(request, String.valueOf(ProcessHandle.current().pid()));
      }
      default -> request.error("unknown request");
    };
  }

  private Frame coldLine(Frame request) throws IOException {
    boolean hasTurn = coldStart.awaitTurn();
    try {
      Frame line = line(request, lines::firstLine);
      if (!coldStart.note(request)) {
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
    } catch (IOException | RuntimeException broken) {
      // Its line has been said, and the next one fetches for itself.
    }
  }

  private Frame line(Frame frame, Function<RenderRequest, String> maker) throws IOException {
    long started = System.nanoTime();
    expiration.asked(started);
    RenderRequest request = RenderRequest.of(frame);
    String line = maker.apply(request);
    if (!request.buildId().equals(buildId)) {
      // The next client starts the new one.
      leave("its image was replaced");
    }
    status.answered(System.nanoTime() - started);
    return frame.answer(FrameType.LINE, line, buildId);
  }

  private Frame text(Frame request, String text) {
    return request.answer(FrameType.TEXT, text, buildId);
  }

  private void leave(String why) {
    expiration.drain(why);
    LockSupport.unpark(serving);
  }

  /// {@return a server that answers whoever asks from now on}
  ///
  /// @throws IOException when its socket cannot be opened
  public SocketServer open() throws IOException {
    SocketServer server = SocketServer.open(instance.resolve("s"), this, System::nanoTime);
    server.start();
    // The client counts the boots that never came so far.
    Files.deleteIfExists(instance.resolve("spawn"));
    return server;
  }

  /// Answers those who waited for the socket, then fetches what their lines did not wait for.
  ///
  /// @param server of this daemon
  public void endColdStart(SocketServer server) {
    long limit = System.nanoTime() + COLD_START_NANOS;
    do {
      LockSupport.parkNanos(COLD_QUIET_NANOS);
    } while (server.connections() > 0 && System.nanoTime() < limit);
    coldStart.end().forEach(this::fetchAhead);
  }

  /// Serves until it is time to leave.
  ///
  /// @param server of this daemon
  public void serve(SocketServer server) {
    serving = Thread.currentThread();
    String reason = untilItExpires(server);
    System.err.println("statusline daemon " + ProcessHandle.current().pid() + " leaves: " + reason);
    server.close();
    finish(server);
    lines.close();
  }

  private String untilItExpires(SocketServer server) {
    HeapLimit heap = HeapLimit.ofThisProcess();
    Optional<String> reason = expiration.reason(System.nanoTime(), true);
    while (reason.isEmpty()) {
      LockSupport.parkNanos(LOOK_EVERY_NANOS);
      server.closeOverdue();
      if (heap.isReached()) {
        leave("its memory is short");
      }
      reason = expiration.reason(System.nanoTime(), server.isInPlace());
    }
    return reason.get();
  }

  /// What is under way gets its answer, within a limit.
  private static void finish(SocketServer server) {
    long limit = System.nanoTime() + DRAIN_NANOS;
    while (server.connections() > 0 && System.nanoTime() < limit) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
      server.closeOverdue();
    }
  }
}
