package statusline.daemon.socket;

import java.io.IOException;
import statusline.daemon.wire.Frame;

/// Answers requests. Called by several threads at the same time.
@FunctionalInterface
public interface RequestHandler {
  /// {@return the answer to a request}
  ///
  /// @param request from a peer that runs as this user
  /// @throws IOException if the request is malformed
  Frame answer(Frame request) throws IOException;
}
