package statusline.app;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import statusline.app.daemon.Daemon;
import statusline.app.line.Rehearsal;
import statusline.broker.daemon.SocketServer;
import statusline.broker.wire.Frame;

/// Where the daemon's process begins: it answers the request it was started with, then opens its
/// socket and serves until it expires.
///
/// Descriptor 0 holds the first request, descriptor 1 takes its answer, descriptor 3 is the lock
/// that makes this process the only one; it is held by being open.
public final class DaemonMain {
  private DaemonMain() {}

  /// Runs the daemon.
  ///
  /// @throws IOException when its socket cannot be opened
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Rehearsal.begin();
    Path instance = Path.of(System.getProperty("statusline.runtime", ""));
    var daemon = new Daemon(instance, System.getProperty("statusline.build", "dev"));
    answerFirst(
        daemon, new FileInputStream(FileDescriptor.in), new FileOutputStream(FileDescriptor.out));
    SocketServer server = daemon.open();
    daemon.endColdStart(server);
    daemon.serve(server);
    Runtime.getRuntime().halt(0);
  }

  /// The first answer must not wait for the socket, whose first channel costs 25 ms, nor for any
  /// program.
  static void answerFirst(Daemon daemon, InputStream first, OutputStream answer) {
    try (first) {
      Frame request = Frame.read(first);
      try (answer) {
        daemon.answer(request).write(answer);
      }
    } catch (IOException nobodyAsked) {
      // Started without a request, or its client has gone.
    }
  }
}
