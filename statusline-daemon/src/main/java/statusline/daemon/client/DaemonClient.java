package statusline.daemon.client;

import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.nio.channels.ClosedChannelException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import statusline.api.Command;
import statusline.broker.field.FieldWriter;
import statusline.broker.system.CleanPath;
import statusline.broker.system.SystemCommands;
import statusline.daemon.wire.FieldTag;
import statusline.daemon.wire.Frame;
import statusline.daemon.wire.FrameType;
import statusline.daemon.wire.RenderRequest;
import statusline.daemon.wire.SessionKey;

/// A client of the daemon for commands that a person runs. Runs of the host use the native client.
///
/// Every request returns empty if no daemon is running. It throws an [UnresponsiveDaemonException]
/// if one is running but does not answer within two seconds. Stateless.
public final class DaemonClient {
  private static final int MAX_OUTPUT_BYTES = 1 << 16;
  private static final Duration TIMEOUT = Duration.ofSeconds(2);

  /// A daemon answers such a request after four seconds at the latest.
  private static final long OTHER_LINE_NANOS = TimeUnit.SECONDS.toNanos(6);

  /// How long a daemon that does not answer may take to exit after SIGTERM.
  private static final Duration TERMINATION = Duration.ofSeconds(1);

  private static final long RETRY_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

  private final Path instance;
  private final Path socket;
  private final Duration timeout;

  /// How a daemon was stopped.
  public enum Stop {
    /// No daemon was running.
    NOT_RUNNING,

    /// The daemon exited on request or on SIGTERM.
    EXITED,

    /// The daemon did not exit in time, and its process was killed.
    KILLED
  }

  /// Creates a client.
  ///
  /// @param instance directory of the daemon's socket
  public DaemonClient(Path instance) {
    this(instance, TIMEOUT);
  }

  /// Creates a client with another timeout.
  ///
  /// @param instance directory of the daemon's socket
  /// @param timeout how long a request may take
  DaemonClient(Path instance, Duration timeout) {
    this.instance = instance;
    this.socket = instance.resolve("s");
    this.timeout = timeout;
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

  /// {@return the output of a command}
  ///
  /// @param run whose arguments name the command
  /// @throws IOException if the daemon cannot run the command, or if the answer is malformed
  public Optional<String> report(RenderRequest run) throws IOException {
    return send(run.frame(FrameType.REPORT, newRequestId(), 0));
  }

  /// {@return the last line of a session; an empty string if it has none yet}
  ///
  /// @throws IOException if the answer is malformed
  public Optional<String> lastLine(SessionKey session) throws IOException {
    return send(FrameType.LAST_LINE, session.fields());
  }

  /// {@return the last line of a session, as soon as it differs from a known one; the same line or
  /// an empty string if there is none for a few seconds}
  ///
  /// @param known the line not to return at once
  /// @throws IOException if the answer is malformed
  public Optional<String> otherLine(SessionKey session, String known) throws IOException {
    FieldWriter fields = session.fields().put(FieldTag.KNOWN_LINE, known);
    Frame request = Frame.request(FrameType.LAST_LINE, newRequestId(), 0, fields);
    try {
      return Optional.of(Exchange.text(socket, request, OTHER_LINE_NANOS));
    } catch (ClosedChannelException deadlinePassed) {
      throw UnresponsiveDaemonException.of(instance);
    } catch (SocketException | EOFException notListening) {
      // The daemon is not running, or it exits. Callers repeat this request often, so this does not
      // search for a daemon without a socket.
      return Optional.empty();
    }
  }

  private Optional<String> send(FrameType type, FieldWriter fields) throws IOException {
    return send(Frame.request(type, newRequestId(), 0, fields));
  }

  private static long newRequestId() {
    return new Random().nextLong();
  }

  private Optional<String> send(Frame request) throws IOException {
    long deadline = System.nanoTime() + timeout.toNanos();
    while (true) {
      try {
        return Optional.of(Exchange.text(socket, request, deadline - System.nanoTime()));
      } catch (ClosedChannelException deadlinePassed) {
        throw UnresponsiveDaemonException.of(instance);
      } catch (SocketException notListening) {
        if (LockHolder.of(instance).isEmpty()) {
          return Optional.empty();
        }
        if (System.nanoTime() >= deadline) {
          throw UnresponsiveDaemonException.of(instance);
        }
        // The daemon is starting, exiting, or at its connection limit.
        LockSupport.parkNanos(RETRY_NANOS);
      }
    }
  }

  /// Requests that the daemon exits, without waiting for it.
  ///
  /// @return the daemon's process id
  /// @throws IOException if the answer is malformed
  public Optional<String> requestExit() throws IOException {
    return send(FrameType.DRAIN, new FieldWriter());
  }

  /// Stops the daemon: requests that it exits, and ends its process if it does not exit in time.
  /// What a daemon still writes must not collide with a new image or the removal of a directory.
  ///
  /// @param exitTimeout how long a daemon that answers may take to exit
  /// @throws IOException if the answer is malformed, or if the process does not end
  public Stop stop(Duration exitTimeout) throws IOException {
    try {
      Optional<String> pid = requestExit();
      if (pid.isEmpty()) {
        return Stop.NOT_RUNNING;
      }
      return ProcessExit.await(Long.parseLong(pid.get()), exitTimeout)
          ? Stop.EXITED
          : end(TERMINATION);
    } catch (UnresponsiveDaemonException unresponsive) {
      return endUnresponsive(unresponsive);
    } catch (IOException | NumberFormatException refused) {
      // Another daemon has exited on request a moment ago, or this one is of another version.
      return end(exitTimeout);
    }
  }

  private Stop endUnresponsive(UnresponsiveDaemonException unresponsive) throws IOException {
    if (LockHolder.of(instance).isPresent()) {
      return end(TERMINATION);
    }
    if (!LockHolder.isSupported()) {
      throw unresponsive;
    }
    // The daemon was killed while one of its threads waits for a file system.
    InstanceFiles.in(instance).remove();
    return Stop.KILLED;
  }

  private Stop end(Duration termination) throws IOException {
    Optional<LockHolder> holder = LockHolder.of(instance);
    return holder.isPresent() && holder.get().end(termination) ? Stop.KILLED : Stop.EXITED;
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
    var path = new CleanPath(variables.getOrDefault("PATH", ""), home, System::nanoTime);
    try (var commands = new SystemCommands(path)) {
      commands.run(command);
    }
  }
}
