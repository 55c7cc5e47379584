package statusline.daemon.socket;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
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
import statusline.broker.field.FieldWriter;
import statusline.daemon.wire.Frame;

/// The daemon's socket: one request and one answer a connection.
///
/// It is bound under a name of its own and renamed into place, so there is no moment at which a
/// client is refused. A peer that is slow to ask or to listen is dropped when its deadline is over
/// and the next one comes, or at {@link #dropLate}; connections beyond those it serves at once are
/// closed. Each connection has a platform thread, for a data module's wording runs on it, and a
/// virtual one that spins would starve all others.
public final class SocketServer implements AutoCloseable {
  private static final int MAX_CONNECTIONS = 64;
  private static final int BACKLOG = 128;
  private static final long READ_DEADLINE_MILLIS = 250;
  private static final long ANSWER_DEADLINE_MILLIS = 5_000;

  private final Path place;
  private final ServerSocketChannel channel;
  private final String identity;
  private final Answerer answerer;
  private final Peers peers;
  private final Conversations conversations;
  private final ThreadPoolExecutor threads =
      new ThreadPoolExecutor(
          0,
          Integer.MAX_VALUE,
          30,
          TimeUnit.SECONDS,
          new SynchronousQueue<>(),
          task -> daemonThread("connection", task));

  private SocketServer(
      Path place,
      ServerSocketChannel channel,
      String identity,
      Answerer answerer,
      Peers peers,
      LongSupplier nanos) {
    this.place = place;
    this.channel = channel;
    this.identity = identity;
    this.answerer = answerer;
    this.peers = peers;
    this.conversations = new Conversations(nanos);
  }

  private static Thread daemonThread(String name, Runnable task) {
    return Thread.ofPlatform().daemon().name(name).unstarted(task);
  }

  /// {@return a server whose socket is in place; it accepts nobody yet}
  ///
  /// @param place the socket's path; only who holds the daemon's lock may name it
  /// @param answerer makes the answers
  /// @param nanos a monotonic clock, for deadlines; only differences mean something
  /// @throws IOException when the socket cannot be bound
  public static SocketServer open(Path place, Answerer answerer, LongSupplier nanos)
      throws IOException {
    Path fresh = place.resolveSibling(place.getFileName() + "." + ProcessHandle.current().pid());
    Files.deleteIfExists(fresh);
    ServerSocketChannel channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    channel.bind(UnixDomainSocketAddress.of(fresh), BACKLOG);
    Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rw-------"));
    String identity = identity(fresh);
    Files.move(fresh, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    return new SocketServer(place, channel, identity, answerer, Peers.ownersOf(place), nanos);
  }

  private static String identity(Path file) throws IOException {
    Object key = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
    return Objects.toString(key, "");
  }

  /// Accepts connections on a thread of its own until the server is closed.
  public void start() {
    daemonThread("accept", this::acceptAll).start();
  }

  private void acceptAll() {
    while (channel.isOpen()) {
      try {
        serve(channel.accept());
      } catch (ClosedChannelException closed) {
        return;
      } catch (IOException | RuntimeException exhausted) {
        // No descriptor or no thread left: what is under way will give some back.
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
      }
    }
  }

  private void serve(SocketChannel connection) throws IOException {
    dropLate();
    if (conversations.count() >= MAX_CONNECTIONS) {
      connection.close();
      return;
    }
    conversations.expect(connection, READ_DEADLINE_MILLIS);
    try {
      threads.execute(() -> converse(connection));
    } catch (RuntimeException noThread) {
      conversations.ended(connection);
      connection.close();
      throw noThread;
    }
  }

  private void converse(SocketChannel connection) {
    try (connection) {
      if (peers.isOurs(connection)) {
        Frame request = Frame.read(Channels.newInputStream(connection));
        conversations.expect(connection, ANSWER_DEADLINE_MILLIS);
        answer(request).write(Channels.newOutputStream(connection));
      }
    } catch (IOException goneOrStrange) {
      // A client that the host killed, or no client of ours: a normal event.
    } finally {
      conversations.ended(connection);
    }
  }

  /// Drops the peers whose deadline is over.
  public void dropLate() {
    conversations.closeLate();
  }

  private Frame answer(Frame request) {
    try {
      return answerer.answer(request);
    } catch (IOException | RuntimeException | Error broken) {
      String name = broken.getClass().getSimpleName();
      return request.answer(Frame.ERROR, new FieldWriter().put(2, name));
    }
  }

  /// {@return whether the socket in place is still this one}
  public boolean isInPlace() {
    try {
      return identity(place).equals(identity);
    } catch (IOException gone) {
      return false;
    }
  }

  /// Takes the socket away, if it is still this one, and accepts nobody any more; what is under way
  /// goes on.
  @Override
  public void close() {
    try {
      if (isInPlace()) {
        Files.deleteIfExists(place);
      }
      channel.close();
    } catch (IOException alreadyGone) {
      // There is nothing left to take away.
    }
  }

  /// {@return how many connections are being served}
  public int connections() {
    return conversations.count();
  }
}
