package statusline.daemon.wire;

import java.io.IOException;

/// There is no room for a request. The peer may ask again later.
public final class BusyException extends IOException {
  private static final long serialVersionUID = 1L;

  private final transient Frame answer;

  BusyException(Frame answer) {
    super("no room for a request");
    this.answer = answer;
  }

  /// {@return the BUSY frame that answers the request}
  public Frame answer() {
    return answer;
  }
}
