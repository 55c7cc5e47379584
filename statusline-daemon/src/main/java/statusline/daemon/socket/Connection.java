package statusline.daemon.socket;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import statusline.daemon.wire.Frame;

/// A connection with one request and one answer. Safe for use by several threads.
final class Connection implements Reply, AutoCloseable {
  /// The client has given up by then.
  private static final long USEFUL_NANOS = TimeUnit.MILLISECONDS.toNanos(240);

  private final SocketChannel channel;
  private final Connections all;
  private final long acceptedNanos;
  private final AtomicBoolean isAnswered = new AtomicBoolean();
  private volatile long deadline;
  private volatile boolean isRequestRead;
  private int reservedBytes;

  /// Creates a connection.
  ///
  /// @param all the set that contains it until it is closed
  /// @param now current time of the set's clock
  Connection(SocketChannel channel, Connections all, long now) {
    this.channel = channel;
    this.all = all;
    this.acceptedNanos = now;
  }

  /// Sets the time by which the next step must have ended.
  void setDeadline(long nanos) {
    deadline = nanos;
  }

  long deadline() {
    return deadline;
  }

  long acceptedNanos() {
    return acceptedNanos;
  }

  /// {@return whether the peer has sent its whole request}
  boolean isRequestRead() {
    return isRequestRead;
  }

  SocketChannel channel() {
    return channel;
  }

  /// {@return the request, whose memory stays reserved until [#releaseMemory]}
  ///
  /// @throws BusyException if there is no memory for it
  /// @throws IOException if it is malformed, or the connection is closed
  Frame request(RequestMemory memory) throws IOException {
    Frame request =
        Frame.read(Channels.newInputStream(channel), length -> isReserved(length, memory));
    isRequestRead = true;
    return request;
  }

  private boolean isReserved(int bytes, RequestMemory memory) {
    boolean isReserved = memory.reserve(bytes);
    reservedBytes = isReserved ? bytes : 0;
    return isReserved;
  }

  /// Gives back the memory of the request. Called by the thread that read it.
  void releaseMemory(RequestMemory memory) {
    memory.release(reservedBytes);
    reservedBytes = 0;
  }

  @Override
  public boolean isOpen() {
    return !isAnswered.get() && channel.isOpen() && all.now() - acceptedNanos < USEFUL_NANOS;
  }

  @Override
  public void send(Frame answer) {
    if (!isAnswered.compareAndSet(false, true)) {
      return;
    }
    try (this) {
      answer.write(Channels.newOutputStream(channel));
    } catch (IOException peerGone) {
      // Normal: the host killed its client.
    }
  }

  @Override
  public void close() {
    all.remove(this);
    try {
      channel.close();
    } catch (IOException alreadyClosed) {
      // The connection is gone either way.
    }
  }
}
