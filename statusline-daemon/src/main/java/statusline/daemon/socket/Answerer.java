package statusline.daemon.socket;

import java.io.IOException;
import statusline.daemon.wire.Frame;

/// Makes answers. Called by several threads at once.
@FunctionalInterface
public interface Answerer {
  /// {@return the answer}
  ///
  /// @param request of a peer that is this user
  /// @throws IOException when the request cannot be understood
  Frame answer(Frame request) throws IOException;
}
