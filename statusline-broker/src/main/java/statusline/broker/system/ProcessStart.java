package statusline.broker.system;

import java.io.IOException;

/// Starts processes one at a time. Safe for use by several threads.
///
/// Java starts a program with a helper process that inherits the JVM's open files and waits on a
/// pipe. Two concurrent helpers inherit each other's pipe. If the JVM is killed then, both wait
/// forever and keep the daemon's lock, so that no other daemon can start. A start returns when the
/// helper has become the program and has closed the inherited files.
///
/// The started program is the image's supervisor, with `/` as its working directory, so a hanging
/// file system does not block later starts. In an image without a native client it is the program
/// itself, and one on a hanging file system blocks the others.
final class ProcessStart {
  private static final Object ONE_AT_A_TIME = new Object();

  private ProcessStart() {}

  /// {@return the started process}
  ///
  /// @throws IOException if it cannot be started
  static Process of(ProcessBuilder builder) throws IOException {
    synchronized (ONE_AT_A_TIME) {
      return builder.start();
    }
  }
}
