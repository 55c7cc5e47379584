package statusline.app.daemon;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import statusline.broker.daemon.Answerer;
import statusline.broker.daemon.Expiration;
import statusline.broker.daemon.SocketServer;
import statusline.broker.wire.FieldReader;
import statusline.broker.wire.FieldWriter;
import statusline.broker.wire.Frame;
import statusline.broker.wire.RenderRequest;

/// The one process that answers all of a user's sessions, until it expires. Safe for use by several
/// threads.
public final class Daemon implements Answerer {
  private static final Duration IDLE = Duration.ofMinutes(15);
  private static final Duration AGE = Duration.ofHours(24);
  private static final long LOOK_EVERY_NANOS = TimeUnit.SECONDS.toNanos(5);
  private static final long DRAIN_NANOS = TimeUnit.SECONDS.toNanos(2);

  private final Path instance;
  private final String buildId;
  private final Expiration expiration = new Expiration(IDLE, AGE, System.nanoTime());
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
      case Frame.RENDER -> line(request, lines::line);
      case Frame.STATUS -> text(request, status.json(lines.sessions()));
      case Frame.STATS -> text(request, status.json(lines.sessions(), lines.statistics()));
      case Frame.EXPLAIN -> text(request, lines.explanation(RenderRequest.of(request)));
      case Frame.LAST_LINE -> text(request, lines.last(sessionId(request)));
      case Frame.DRAIN -> {
        leave("it was asked to leave");
        yield text(request, String.valueOf(ProcessHandle.current().pid()));
      }
      default -> request.answer(Frame.ERROR, new FieldWriter().put(2, "unknown request"));
    };
  }

  private static String sessionId(Frame request) throws IOException {
    FieldReader fields = request.fields();
    while (fields.next()) {
      if (fields.tag() == 2) {
        return fields.text();
      }
    }
    return "";
  }

  /// {@return the answer to the request that the daemon was started with; it waits for no program}
  ///
  /// @throws IOException when the request cannot be understood
  public Frame firstAnswer(Frame request) throws IOException {
    return request.type() == Frame.RENDER ? line(request, lines::firstLine) : answer(request);
  }

  /// Fetches what the first answer did not wait for.
  ///
  /// @throws IOException when the request cannot be understood
  public void fetchAhead(Frame request) throws IOException {
    if (request.type() == Frame.RENDER) {
      lines.fetchAhead(RenderRequest.of(request));
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
    return frame.answer(Frame.LINE, new FieldWriter().put(2, line).put(3, buildId));
  }

  private Frame text(Frame request, String text) {
    return request.answer(Frame.TEXT, new FieldWriter().put(2, text).put(3, buildId));
  }

  private void leave(String why) {
    expiration.drain(why);
    LockSupport.unpark(serving);
  }

  /// Serves until it is time to leave.
  ///
  /// @throws IOException when the socket cannot be opened
  public void serve() throws IOException {
    serving = Thread.currentThread();
    SocketServer server = SocketServer.open(instance.resolve("s"), this);
    server.start();
    // The client counts the boots that never came so far.
    Files.deleteIfExists(instance.resolve("spawn"));
    String reason = untilItExpires(server);
    System.err.println("statusline daemon " + ProcessHandle.current().pid() + " leaves: " + reason);
    server.close();
    finish(server);
    lines.close();
  }

  private String untilItExpires(SocketServer server) {
    Optional<String> reason = expiration.reason(System.nanoTime(), true);
    while (reason.isEmpty()) {
      LockSupport.parkNanos(LOOK_EVERY_NANOS);
      if (HeapLimit.isReached()) {
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
    }
  }
}
