package statusline.api;

import java.io.IOException;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// A persistent byte array, one for each data module and scope.
///
/// It survives a restart of the daemon. Writes are atomic and checksummed; a damaged store reads as
/// empty. Safe for use by several threads.
public interface ModuleStore {
  /// The maximum size of a store in bytes.
  int MAX_BYTES = 1 << 20;

  /// {@return the bytes written last; empty if there are none or they are damaged}
  Optional<byte[]> read();

  /// Replaces the content.
  ///
  /// @param bytes new content, at most {@link #MAX_BYTES}
  /// @throws IOException if the bytes cannot be written; the old content then remains
  void write(byte[] bytes) throws IOException;

  /// Replaces the content by the result of a function, atomically. An unchanged content is not
  /// written.
  ///
  /// @param change function of the current content, which is an empty array for an empty store;
  ///     called once
  /// @return the new content
  /// @throws IOException if the bytes cannot be written; the old content then remains
  byte[] update(UnaryOperator<byte[]> change) throws IOException;
}
