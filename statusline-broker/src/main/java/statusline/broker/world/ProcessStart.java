package statusline.broker.world;

import java.io.IOException;

/// Starts processes, one at a time. Safe for use by several threads.
///
/// Java starts a program by way of a helper, which inherits all that the JVM has open and waits on
/// a pipe for its orders. Two helpers at once inherit each other's pipe: if the JVM is killed then,
/// each waits for ever for an end that the other one holds open, and what both hold as well is the
/// daemon's lock, so nobody could start another daemon. A start is over when the helper has become
/// the program and has given back what it inherited, so one after another none meets another's.
///
/// What is started is the image's own supervisor, in `/`, so no foreign file system can make the
/// next start wait. In an image without a native client it is the program itself: one that lies
/// where nothing answers holds up the others.
final class ProcessStart {
  private static final Object ONE_AT_A_TIME = new Object();

  private ProcessStart() {}

  /// {@return the process, which has begun}
  ///
  /// @throws IOException when it cannot be started
  static Process of(ProcessBuilder builder) throws IOException {
    synchronized (ONE_AT_A_TIME) {
      return builder.start();
    }
  }
}
