package statusline.daemon.client;

import java.io.IOException;
import java.net.SocketException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import statusline.daemon.wire.Frame;
import statusline.daemon.wire.FrameType;

/// One request to a daemon and its answer, with a deadline. Stateless.
final class Exchange {
  private Exchange() {}

  /// {@return the text of the answer to a request}
  ///
  /// @param socket of the daemon
  /// @param request the frame to send
  /// @param nanos how long connecting, writing and reading may take together
  /// @throws SocketException if no daemon accepts the connection, or it is busy
  /// @throws ClosedChannelException if the time is over
  /// @throws IOException if the answer is malformed or reports an error
  static String text(Path socket, Frame request, long nanos) throws IOException {
    Executor deadline = CompletableFuture.delayedExecutor(nanos, TimeUnit.NANOSECONDS);
    try (SocketChannel connection = SocketChannel.open(StandardProtocolFamily.UNIX)) {
      // Each call below can block without a limit, also connect() if the backlog is full.
      deadline.execute(() -> close(connection));
      connection.connect(UnixDomainSocketAddress.of(socket));
      write(request, connection);
      var text = new StringBuilder();
      Frame answer;
      do {
        answer = read(connection, request);
        text.append(answer.text());
      } while (answer.type() == FrameType.PART);
      return text.toString();
    }
  }

  private static Frame read(SocketChannel connection, Frame request) throws IOException {
    Frame answer = Frame.read(Channels.newInputStream(connection));
    if (!answer.answers(request)) {
      throw new IOException("the daemon answered another request");
    }
    return switch (answer.type()) {
      case BUSY -> throw new SocketException("the daemon is busy");
      case ERROR -> throw new IOException("the daemon cannot answer: " + answer.text());
      default -> answer;
    };
  }

  /// A daemon at its connection limit closes the connection before or after the request is written.
  /// Java reports a broken pipe in one case and a reset in the other; both mean the same.
  private static void write(Frame request, SocketChannel connection) throws IOException {
    try {
      request.write(Channels.newOutputStream(connection));
    } catch (ClosedChannelException deadlinePassed) {
      throw deadlinePassed;
    } catch (IOException closedByDaemon) {
      var notListening = new SocketException("the daemon does not accept connections");
      notListening.initCause(closedByDaemon);
      throw notListening;
    }
  }

  private static void close(SocketChannel connection) {
    try {
      connection.close();
    } catch (IOException alreadyClosed) {
      // The connection is gone either way.
    }
  }
}
