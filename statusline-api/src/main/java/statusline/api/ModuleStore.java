package statusline.api;

import java.io.IOException;
import java.util.Optional;
import java.util.function.UnaryOperator;

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

  /// Replaces what is there by what a function makes of it, and nobody comes between. Where nothing
  /// changes, nothing is written.
  ///
  /// @param change gets what is there, an empty array for nothing; it is called once
  /// @return what is there now
  /// @throws IOException when it cannot be kept; what was there stays
  byte[] update(UnaryOperator<byte[]> change) throws IOException;
}
