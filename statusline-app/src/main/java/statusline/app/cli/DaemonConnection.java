package statusline.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import statusline.daemon.client.DaemonClient;

/// Where this image's daemon is reached.
final class DaemonConnection {
  private DaemonConnection() {}

  /// {@return the directory of its socket, as the launcher named it}
  static Path instance() {
    return Path.of(System.getProperty("statusline.runtime", ""));
  }

  /// {@return a client of the daemon, which may not be running}
  ///
  /// @throws IOException where none can run
  static DaemonClient open() throws IOException {
    if (instance().toString().isEmpty()) {
      throw new IOException("there is no safe directory for a daemon's socket");
    }
    return new DaemonClient(instance());
  }
}
