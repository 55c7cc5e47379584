package statusline.daemon.socket;

import java.util.concurrent.atomic.AtomicInteger;

/// The memory that requests may use together, in bytes. Safe for use by several threads.
///
/// Large requests may use half of it. The other half suffices for a small one on each connection,
/// so large ones do not displace the normal ones.
final class RequestMemory {
  private static final int MAX_BYTES = 8 << 20;
  private static final int SMALL_BYTES = 64 << 10;

  private final AtomicInteger used = new AtomicInteger();

  /// {@return whether there is room for a request, which is then reserved}
  boolean reserve(int bytes) {
    int most = bytes <= SMALL_BYTES ? MAX_BYTES : MAX_BYTES / 2;
    if (used.addAndGet(bytes) <= most) {
      return true;
    }
    used.addAndGet(-bytes);
    return false;
  }

  /// Gives back the room of a request.
  void release(int bytes) {
    used.addAndGet(-bytes);
  }
}
