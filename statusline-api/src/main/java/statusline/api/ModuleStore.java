package statusline.api;

import java.io.IOException;
import java.util.Optional;

/// A few bytes that survive the daemon, one store for each data module and scope. Checksummed and
/// written whole or not at all; unreadable means empty. Safe for use by several threads.
public interface ModuleStore {
  /// The most that a store holds.
  int MAX_BYTES = 1 << 20;

  /// {@return what was written last; empty where there is nothing or it cannot be trusted}
  Optional<byte[]> read();

  /// Replaces what is there.
  ///
  /// @param bytes at most {@link #MAX_BYTES}
  /// @throws IOException when it cannot be kept; what was there stays
  void write(byte[] bytes) throws IOException;
}
