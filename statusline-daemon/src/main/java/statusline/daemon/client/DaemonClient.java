package statusline.daemon.client;

import java.io.IOException;
import java.net.SocketException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import statusline.api.Command;
import statusline.broker.field.FieldWriter;
import statusline.broker.system.CleanPath;
import statusline.broker.system.SystemCommands;
import statusline.daemon.wire.FieldTag;
import statusline.daemon.wire.Frame;
import statusline.daemon.wire.FrameType;
import statusline.daemon.wire.RenderRequest;

/// A client of the daemon for commands that a person runs. Runs of the host use the native client.
///
/// Every request returns empty if no daemon is running or the daemon is at its connection limit.
/// Stateless.
public final class DaemonClient {
  private static final int MAX_OUTPUT_BYTES = 1 << 16;

  private final Path socket;

  /// Creates a client.
  ///
  /// @param instance directory of the daemon's socket
  public DaemonClient(Path instance) {
    this.socket = instance.resolve("s");
  }

  /// {@return the daemon's status as JSON}
  ///
  /// @throws IOException if the answer is malformed
  public Optional<String> status() throws IOException {
    return send(FrameType.STATUS, new FieldWriter());
  }

  /// {@return counts and times of each data module as JSON}
  ///
  /// @throws IOException if the answer is malformed
  public Optional<String> stats() throws IOException {
    return send(FrameType.STATS, new FieldWriter());
  }

  /// {@return the line for a run}
  ///
  /// @throws IOException if the answer is malformed
  public Optional<String> render(RenderRequest run) throws IOException {
    return send(run.frame(FrameType.RENDER, newRequestId(), 0));
  }

  /// {@return the explanation of a run's line as JSON}
  ///
  /// @throws IOException if the answer is malformed
  public Optional<String> explain(RenderRequest run) throws IOException {
    return send(run.frame(FrameType.EXPLAIN, newRequestId(), 0));
  }

  /// {@return the last line of a session; an empty string if it has none yet}
  ///
  /// @param sessionId of the session; empty for the session that requested a line last
  /// @throws IOException if the answer is malformed
  public Optional<String> lastLine(String sessionId) throws IOException {
    return send(FrameType.LAST_LINE, new FieldWriter().put(FieldTag.SESSION_ID, sessionId));
  }

  private Optional<String> send(FrameType type, FieldWriter fields) throws IOException {
    return send(Frame.request(type, newRequestId(), 0, fields));
  }

  private static long newRequestId() {
    return new Random().nextLong();
  }

  private Optional<String> send(Frame request) throws IOException {
    try (SocketChannel connection = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
      write(request, connection);
      Frame answer = Frame.read(Channels.newInputStream(connection));
      if (!answer.answers(request)) {
        throw new IOException("the daemon answered another request");
      }
      return Optional.of(answer.text());
    } catch (SocketException notListening) {
      return Optional.empty();
    }
  }

  /// A daemon at its connection limit closes the connection before or after the request is written.
  /// Java reports a broken pipe in one case and a reset in the other; both mean the same.
  private static void write(Frame request, SocketChannel connection) throws SocketException {
    try {
      request.write(Channels.newOutputStream(connection));
    } catch (IOException closedByDaemon) {
      var notListening = new SocketException("the daemon does not accept connections");
      notListening.initCause(closedByDaemon);
      throw notListening;
    }
  }

  /// Requests that the daemon exits, without waiting for it.
  ///
  /// @return the daemon's process id
  /// @throws IOException if the answer is malformed
  public Optional<String> requestExit() throws IOException {
    return send(FrameType.DRAIN, new FieldWriter());
  }

  /// Requests that the daemon exits, and waits for the end of its process: what it still writes
  /// must not collide with a new image or the removal of a directory.
  ///
  /// @param timeout how long to wait; a slower daemon still exits later
  /// @return whether a daemon was running
  /// @throws IOException if the answer is malformed
  public boolean stop(Duration timeout) throws IOException {
    Optional<String> pid = requestExit();
    if (pid.isEmpty()) {
      return false;
    }
    try {
      ProcessExit.await(Long.parseLong(pid.get()), timeout);
    } catch (NumberFormatException notObserved) {
      // A daemon of another version. It exits without our help.
    }
    return true;
  }

  /// Runs the launcher once, which starts a daemon if none is running.
  ///
  /// @param launcher absolute path of the image's program
  /// @param home the user's home directory
  /// @param variables environment of the launcher
  /// @throws IOException if the launcher cannot be started
  public void start(Path launcher, Path home, Map<String, String> variables)
      throws IOException, InterruptedException {
    var command = new Command(launcher, List.of(), variables, MAX_OUTPUT_BYTES);
    // No supervisor, because it would also end the daemon.
    var path = new CleanPath(variables.getOrDefault("PATH", ""), home);
    try (var commands = new SystemCommands(path)) {
      commands.run(command);
    }
  }
}
