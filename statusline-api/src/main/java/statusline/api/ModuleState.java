package statusline.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;

/// A persistent state that is too large for a [ModuleStore], such as an index of files.
///
/// The data modules and reports of one Java module share it, for each configuration directory. It
/// survives a restart of the daemon. It is written atomically, with a checksum, and reads as empty
/// if it is damaged. Safe for use by several threads.
public interface ModuleState {
  /// Makes an object of the stored bytes.
  ///
  /// @param <T> the type of the object
  @FunctionalInterface
  interface Decoder<T> {
    /// {@return the object}
    ///
    /// @param bytes the stored bytes, whose checksum is right
    /// @throws IOException if the bytes cannot be read or have another version
    T decode(InputStream bytes) throws IOException;
  }

  /// Writes the state.
  @FunctionalInterface
  interface Encoder {
    /// Writes the state as it is at the time of the call.
    ///
    /// @param bytes takes the bytes; buffered
    /// @throws IOException if the bytes cannot be written
    void encode(OutputStream bytes) throws IOException;
  }

  /// {@return the decoded state; empty if there is none, or if it is damaged or cannot be decoded}
  ///
  /// @param decoder called at most once, on the calling thread
  <T> Optional<T> read(Decoder<T> decoder);

  /// Requests that the state is replaced.
  ///
  /// It is written later, on another thread: the larger it is, the longer is the time between two
  /// writes. A request replaces an earlier one that is still waiting. What is waiting is written
  /// when the daemon exits. If a write fails, the old state remains.
  ///
  /// @param encoder writes the state; called at most once
  void writeLater(Encoder encoder);

  /// {@return a state that is always empty and is never written}
  static ModuleState none() {
    return NoState.NONE;
  }
}
