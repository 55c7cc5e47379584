package statusline.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import statusline.daemon.client.DaemonClient;

/// The connection to this image's daemon.
final class DaemonConnection {
  private DaemonConnection() {}

  /// {@return the directory of the daemon's socket, which the launcher passes on; may be empty}
  static Path instance() {
    return Path.of(System.getProperty("statusline.runtime", ""));
  }

  /// {@return a client of the daemon, whether or not it is running}
  ///
  /// @throws IOException if no directory for the socket is safe
  static DaemonClient open() throws IOException {
    if (instance().toString().isEmpty()) {
      throw new IOException(
          "there is no safe directory for the daemon's socket; `statusline doctor` prints the fix");
    }
    return new DaemonClient(instance());
  }
}
