package statusline.broker.system;

import java.io.IOException;
import java.util.Optional;
import java.util.function.UnaryOperator;
import statusline.api.ModuleStore;
import statusline.storage.guard.AccessGuard;
import statusline.storage.guard.StuckException;

/// A module store whose accesses are watched. While its directory does not answer, it is empty and
/// cannot be changed. Safe for use by several threads.
final class GuardedModuleStore implements ModuleStore {
  private final ModuleStore store;
  private final AccessGuard guard;
  private final String key;

  /// Creates the guarded form of a store.
  ///
  /// @param key that all stores in one directory share
  GuardedModuleStore(ModuleStore store, AccessGuard guard, String key) {
    this.store = store;
    this.guard = guard;
    this.key = key;
  }

  @Override
  public Optional<byte[]> read() {
    try {
      return guard.call(key, AccessGuard.STATE_NANOS, store::read);
    } catch (StuckException stuck) {
      return Optional.empty();
    }
  }

  @Override
  public void write(byte[] bytes) throws IOException {
    try {
      guard.perform(key, AccessGuard.STATE_NANOS, () -> store.write(bytes));
    } catch (StuckException stuck) {
      throw new IOException(stuck.getMessage(), stuck);
    }
  }

  @Override
  public byte[] update(UnaryOperator<byte[]> change) throws IOException {
    try {
      return guard.call(key, AccessGuard.STATE_NANOS, () -> store.update(change));
    } catch (StuckException stuck) {
      throw new IOException(stuck.getMessage(), stuck);
    }
  }
}
