package statusline.app;

import java.io.IOException;
import statusline.daemon.start.DaemonProcess;

/// The entry point of the daemon's process.
public final class DaemonMain {
  private DaemonMain() {}

  /// Runs the daemon until it expires.
  ///
  /// @throws IOException if its socket cannot be opened
  public static void main(String[] arguments) throws IOException, InterruptedException {
    DaemonProcess.run();
    Runtime.getRuntime().halt(0);
  }
}
