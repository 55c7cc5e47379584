package statusline.daemon.start;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import statusline.config.TrustedDirectories;
import statusline.daemon.line.BrokerFactory;
import statusline.daemon.line.WarmUp;
import statusline.daemon.service.Daemon;
import statusline.daemon.socket.SocketServer;
import statusline.daemon.wire.Frame;

/// Runs the daemon's process: it answers the request that it was started with, then opens its
/// socket and serves until it expires.
///
/// File descriptor 0 contains the first request, file descriptor 1 takes its answer. File
/// descriptor 3 is the lock that makes this process the only daemon; it is locked while it is open.
public final class DaemonProcess {
  private static final Duration EXIT_LIMIT = Duration.ofSeconds(5);

  private DaemonProcess() {}

  /// Runs the daemon until it expires.
  ///
  /// @throws IOException if its socket cannot be opened
  public static void run() throws IOException, InterruptedException {
    WarmUp.begin();
    Path instance = Path.of(System.getProperty("statusline.runtime", ""));
    String build = System.getProperty("statusline.build", "dev");
    var daemon = new Daemon(instance, build, TrustedDirectories.ofProcess());
    answerFirst(
        daemon, new FileInputStream(FileDescriptor.in), new FileOutputStream(FileDescriptor.out));
    exitOrderlyAfterSignal(daemon, Thread.currentThread());
    SocketServer server = daemon.open();
    daemon.endColdStart(server);
    daemon.serve(server);
  }

  /// Saves what the daemon knows if a signal ends it, as it does on request.
  private static void exitOrderlyAfterSignal(Daemon daemon, Thread serving) {
    Runnable exit =
        () -> {
          daemon.exit("a signal requested it");
          try {
            serving.join(EXIT_LIMIT);
          } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
          }
        };
    Runtime.getRuntime().addShutdownHook(new Thread(exit, "exit"));
  }

  /// Answers the request that a stream contains. The first answer does not wait for the socket,
  /// because a JVM's first channel is slow, or for programs. The socket waits for the answer, but
  /// not for long: files of the first session may not answer.
  static void answerFirst(Daemon daemon, InputStream first, OutputStream answer) {
    var reply = new FirstReply(answer);
    BrokerFactory.DAEMON.workers().execute(() -> answerFirst(daemon, first, reply));
    reply.await();
  }

  private static void answerFirst(Daemon daemon, InputStream first, FirstReply reply) {
    try (first) {
      daemon.answer(Frame.read(first), reply);
    } catch (IOException noClient) {
      // The process was started without a request, or the client has exited.
      reply.close();
    }
  }
}
