package statusline.tck;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import statusline.api.ModuleStore;

/// A store in memory. Safe for use by several threads.
public final class FakeStore implements ModuleStore {
  private byte @Nullable [] bytes;
  private boolean full;
  private int writes;

  /// Creates an empty store.
  public FakeStore() {}

  /// Makes every later `write` throw, as on a full disk.
  public synchronized void failWrites() {
    full = true;
  }

  /// {@return the number of writes}
  public synchronized int writes() {
    return writes;
  }

  @Override
  public synchronized Optional<byte[]> read() {
    return Optional.ofNullable(bytes).map(byte[]::clone);
  }

  @Override
  public synchronized void write(byte[] replacement) throws IOException {
    if (full) {
      throw new IOException("No space left on device");
    }
    if (replacement.length > MAX_BYTES) {
      throw new IOException(replacement.length + " bytes are more than a store holds");
    }
    bytes = replacement.clone();
    writes++;
  }

  @Override
  public synchronized byte[] update(UnaryOperator<byte[]> change) throws IOException {
    byte[] before = read().orElse(new byte[0]);
    byte[] after = change.apply(before.clone());
    if (!Arrays.equals(before, after)) {
      write(after);
    }
    return after.clone();
  }
}
