package statusline.daemon.socket;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import statusline.daemon.wire.BusyException;
import statusline.daemon.wire.Frame;

/// The daemon's Unix socket. Each connection carries one request and one answer.
///
/// The socket is bound under a temporary name and then renamed, so no client is ever refused. A
/// peer that misses its deadline is disconnected when the next one connects, or by
/// [#closeOverdue]. A connection beyond the limit is closed at once. Each connection has a platform
/// thread: it runs code of data modules, and a busy loop there would block all virtual threads.
public final class SocketServer implements AutoCloseable {
  private static final int BACKLOG = 128;

  /// More than connections, because the thread of a line whose files do not answer does not return.
  private static final int MAX_THREADS = 192;

  private static final long READ_DEADLINE_MILLIS = 250;
  private static final long ANSWER_DEADLINE_MILLIS = 5_000;

  private final Path path;
  private final ServerSocketChannel channel;
  private final String fileKey;
  private final RequestHandler handler;
  private final PeerCheck peerCheck;
  private final Connections connections;
  private final RequestMemory memory = new RequestMemory();
  private final ThreadPoolExecutor threads =
      new ThreadPoolExecutor(
          0,
          MAX_THREADS,
          30,
          TimeUnit.SECONDS,
          new SynchronousQueue<>(),
          task -> daemonThread("connection", task));

  private SocketServer(
      Path path,
      ServerSocketChannel channel,
      String fileKey,
      RequestHandler handler,
      PeerCheck peerCheck,
      LongSupplier nanos) {
    this.path = path;
    this.channel = channel;
    this.fileKey = fileKey;
    this.handler = handler;
    this.peerCheck = peerCheck;
    this.connections = new Connections(nanos);
  }

  private static Thread daemonThread(String name, Runnable task) {
    return Thread.ofPlatform().daemon().name(name).unstarted(task);
  }

  /// {@return a server with a bound socket that does not accept connections yet}
  ///
  /// @param path of the socket; the caller holds the daemon's lock
  /// @param handler answers the requests
  /// @param nanos a monotonic clock
  /// @throws IOException if the socket cannot be bound
  public static SocketServer open(Path path, RequestHandler handler, LongSupplier nanos)
      throws IOException {
    Path temporary = path.resolveSibling(path.getFileName() + "." + ProcessHandle.current().pid());
    Files.deleteIfExists(temporary);
    ServerSocketChannel channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    channel.bind(UnixDomainSocketAddress.of(temporary), BACKLOG);
    Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rw-------"));
    String fileKey = fileKey(temporary);
    Files.move(
        temporary, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    return new SocketServer(path, channel, fileKey, handler, PeerCheck.ownerOf(path), nanos);
  }

  private static String fileKey(Path file) throws IOException {
    Object key = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
    return Objects.toString(key, "");
  }

  /// Accepts connections on a new thread until the server is closed.
  public void start() {
    daemonThread("accept", this::acceptAll).start();
  }

  private void acceptAll() {
    while (channel.isOpen()) {
      try {
        serve(channel.accept());
      } catch (ClosedChannelException closed) {
        return;
      } catch (Throwable outOfResources) {
        // No file descriptor, thread or memory is available. Wait until a connection ends.
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
      }
    }
  }

  private void serve(SocketChannel accepted) throws IOException {
    Connection connection = connections.add(accepted, READ_DEADLINE_MILLIS);
    if (connection == null) {
      accepted.close();
      return;
    }
    try {
      threads.execute(() -> exchange(connection));
    } catch (RuntimeException | Error noThread) {
      connection.close();
      throw noThread;
    }
  }

  private void exchange(Connection connection) {
    try {
      if (peerCheck.accepts(connection.channel())) {
        Frame request = connection.request(memory);
        connections.setDeadline(connection, ANSWER_DEADLINE_MILLIS);
        answer(request, connection);
      } else {
        connection.close();
      }
    } catch (BusyException noRoom) {
      connection.send(noRoom.answer());
    } catch (IOException closedOrMalformed) {
      // Normal: the host killed its client, or the peer is not a client.
      connection.close();
    } catch (Throwable outOfMemory) {
      connection.close();
      throw outOfMemory;
    } finally {
      connection.releaseMemory(memory);
    }
  }

  private void answer(Frame request, Connection connection) {
    try {
      handler.answer(request, connection);
    } catch (Throwable failure) {
      connection.send(request.error(failure.getClass().getSimpleName()));
    }
  }

  /// Disconnects the peers whose deadline has passed.
  public void closeOverdue() {
    connections.closeOverdue();
  }

  /// {@return whether the socket file is still the one this server created}
  public boolean isInPlace() {
    try {
      return fileKey(path).equals(fileKey);
    } catch (IOException missing) {
      return false;
    }
  }

  /// Removes the socket file if it is still this server's, and stops accepting connections. Open
  /// connections are served to their end.
  @Override
  public void close() {
    try {
      if (isInPlace()) {
        Files.deleteIfExists(path);
      }
      channel.close();
    } catch (IOException alreadyRemoved) {
      // There is nothing left to remove.
    }
  }

  /// {@return the number of open connections}
  public int connections() {
    return connections.count();
  }
}
