package statusline.app.cli;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import statusline.daemon.client.DaemonClient;
import statusline.daemon.client.UnresponsiveDaemonException;
import statusline.daemon.wire.SessionKey;

/// The line of a watched session. The daemon holds each request until the line changes, so that
/// waiting costs nothing. Not thread-safe.
final class WatchedLine implements LineStream.Source {
  /// An answer that comes sooner was not held.
  private static final long HELD_NANOS = TimeUnit.SECONDS.toNanos(1);

  /// The pause after an answer that brings nothing new and was not held.
  private static final long PAUSE_MILLIS = 1_000;

  private final DaemonClient daemon;
  private final SessionKey session;
  private final Output output;
  private boolean isWarned;

  /// Creates a source.
  ///
  /// @param daemon that has the line
  /// @param session to watch
  /// @param output receives a warning if the daemon does not answer
  WatchedLine(DaemonClient daemon, SessionKey session, Output output) {
    this.daemon = daemon;
    this.session = session;
    this.output = output;
  }

  /// Returns no line while no daemon is running: the next run of the host starts one.
  @Override
  public String line(Optional<String> known) throws IOException, InterruptedException {
    long began = System.nanoTime();
    String line = answer(known);
    boolean isNew = !line.isEmpty() && !known.equals(Optional.of(line));
    if (!isNew && System.nanoTime() - began < HELD_NANOS) {
      TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
    }
    return line;
  }

  private String answer(Optional<String> known) throws IOException {
    try {
      Optional<String> line =
          known.isPresent() ? daemon.otherLine(session, known.get()) : daemon.lastLine(session);
      isWarned = false;
      return line.orElse("");
    } catch (UnresponsiveDaemonException unresponsive) {
      if (!isWarned) {
        output.error(String.valueOf(unresponsive.getMessage()));
      }
      isWarned = true;
      return "";
    }
  }
}
