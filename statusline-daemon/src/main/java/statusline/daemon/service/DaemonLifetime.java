package statusline.daemon.service;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import statusline.broker.Broker;
import statusline.daemon.client.InstanceFiles;
import statusline.daemon.socket.SocketServer;
import statusline.storage.guard.Workers;

/// Ends a daemon when it expires, when it no longer answers, or on request. Safe for use by several
/// threads.
final class DaemonLifetime {
  private static final Duration IDLE_LIMIT = Duration.ofMinutes(15);
  private static final Duration AGE_LIMIT = Duration.ofHours(24);
  private static final long CHECK_INTERVAL_NANOS = TimeUnit.SECONDS.toNanos(5);
  private static final long DRAIN_NANOS = TimeUnit.SECONDS.toNanos(2);

  private final Expiration expiration = new Expiration(IDLE_LIMIT, AGE_LIMIT, System.nanoTime());
  private final Path instance;
  private final SelfCheck selfCheck;
  private final LineService lines;
  private final DaemonStatus status;
  private final Workers workers;
  private final RunawayThreads runaways = new RunawayThreads();
  private volatile Thread serving = Thread.currentThread();

  /// Creates the lifetime of a daemon that starts now.
  ///
  /// @param instance directory of its socket
  /// @param lines closed at the end
  /// @param status counts the requests
  DaemonLifetime(Path instance, LineService lines, DaemonStatus status, Workers workers) {
    this.instance = instance;
    this.selfCheck = new SelfCheck(instance, workers, System.nanoTime());
    this.lines = lines;
    this.status = status;
    this.workers = workers;
  }

  /// Records a request for a line.
  void requested(long nanos) {
    expiration.requested(nanos);
  }

  /// Makes the daemon exit as soon as possible.
  ///
  /// @param reason for the log
  void drain(String reason) {
    expiration.drain(reason);
    lines.lastLines().close();
    LockSupport.unpark(serving);
  }

  /// Serves on the calling thread until the daemon expires.
  ///
  /// @param server of the daemon
  void serve(SocketServer server) {
    serving = Thread.currentThread();
    String reason = awaitExpiration(server);
    System.err.println("statusline daemon " + ProcessHandle.current().pid() + " exits: " + reason);
    // Another daemon may own the files if the socket is not in place.
    Optional<InstanceFiles> own =
        server.isInPlace() ? Optional.of(InstanceFiles.in(instance)) : Optional.empty();
    server.close();
    awaitConnections(server);
    close();
    own.ifPresent(DaemonLifetime::remove);
  }

  private static void remove(InstanceFiles own) {
    try {
      own.remove();
    } catch (IOException notWritable) {
      // The lock is free as soon as this process has ended.
    }
  }

  private String awaitExpiration(SocketServer server) {
    HeapLimit heap = HeapLimit.ofThisProcess();
    Optional<String> reason = expiration.reason(System.nanoTime(), true);
    while (reason.isEmpty()) {
      LockSupport.parkNanos(CHECK_INTERVAL_NANOS);
      try {
        reason = check(server, heap);
      } catch (Throwable outOfResources) {
        // The next check follows.
      }
    }
    return reason.get();
  }

  private Optional<String> check(SocketServer server, HeapLimit heap) {
    server.closeOverdue();
    if (heap.isReached()) {
      drain("its heap is nearly full");
    }
    if (selfCheck.hasFailed(System.nanoTime(), status.requests())) {
      drain("it does not answer at its socket");
    }
    for (Broker broker : lines.brokers()) {
      broker.dropIns().check();
    }
    runaways.reason(lines.brokers(), System.nanoTime()).ifPresent(this::drain);
    return expiration.reason(System.nanoTime(), server.isInPlace());
  }

  /// Waits, within a limit, until the open connections are answered.
  private static void awaitConnections(SocketServer server) {
    long deadline = System.nanoTime() + DRAIN_NANOS;
    while (server.connections() > 0 && System.nanoTime() < deadline) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
      server.closeOverdue();
    }
  }

  /// Closes each account on a thread of its own, within a limit: the directory of a snapshot may
  /// not answer.
  private void close() {
    var accounts = lines.accounts();
    var closed = new CountDownLatch(accounts.size());
    for (Account account : accounts) {
      try {
        workers.execute(() -> close(account, closed));
      } catch (RejectedExecutionException | OutOfMemoryError noThread) {
        // The next daemon starts with an older snapshot.
        closed.countDown();
      }
    }
    try {
      closed.await(DRAIN_NANOS, TimeUnit.NANOSECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static void close(Account account, CountDownLatch closed) {
    try {
      account.close();
    } finally {
      closed.countDown();
    }
  }
}
