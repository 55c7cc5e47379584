package statusline.daemon.socket;

import java.io.IOException;
import statusline.daemon.wire.Frame;

/// Answers requests. Called by several threads at the same time.
@FunctionalInterface
public interface RequestHandler {
  /// Answers a request, now or later and on any thread.
  ///
  /// @param request from a peer that runs as this user
  /// @param reply takes the answer
  /// @throws IOException if the request is malformed
  void answer(Frame request, Reply reply) throws IOException;
}
