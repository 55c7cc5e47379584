package statusline.daemon.client;

import java.io.IOException;
import java.nio.file.Path;

/// Thrown if a daemon runs but does not answer in time. The message is one sentence that names the
/// process, its state and the command that ends it.
public final class UnresponsiveDaemonException extends IOException {
  private static final long serialVersionUID = 1;

  private UnresponsiveDaemonException(String sentence) {
    super(sentence);
  }

  /// {@return the exception for a daemon that has not answered}
  ///
  /// @param instance directory of the daemon's socket
  static UnresponsiveDaemonException of(Path instance) {
    String process =
        LockHolder.of(instance)
            .map(holder -> ": " + holder.description() + "; end it with `statusline daemon stop`")
            .orElse(", and the system does not report its process");
    return new UnresponsiveDaemonException("the daemon does not answer" + process);
  }
}
