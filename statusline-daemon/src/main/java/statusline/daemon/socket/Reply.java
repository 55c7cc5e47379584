package statusline.daemon.socket;

import statusline.daemon.wire.Frame;

/// Takes the answer to one request. Safe for use by several threads.
public interface Reply {
  /// Sends an answer, unless one has been sent or the peer has given up.
  void send(Frame answer);

  /// {@return whether an answer is still of use}
  boolean isOpen();
}
