package statusline.broker.system;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import statusline.api.ModuleStore;
import statusline.api.Scope;
import statusline.broker.cache.CacheKey;
import statusline.storage.LruMap;
import statusline.storage.guard.AccessGuard;
import statusline.storage.guard.StuckException;

/// The stores of all data modules below one directory.
///
/// Requests for one store return the same object, so that its updates are serialized. Safe for use
/// by several threads.
public final class FileModuleStores {
  private static final int MAX_OPEN = 1_000;

  private final Path root;
  private final AccessGuard guard;
  private final Map<CacheKey, ModuleStore> open = new LruMap<>(MAX_OPEN);

  /// Creates the stores.
  ///
  /// @param root directory of all stores; the first write creates it for its owner only
  /// @param guard guard of the accesses
  public FileModuleStores(Path root, AccessGuard guard) {
    this.root = root;
    this.guard = guard;
  }

  /// {@return a store whose accesses the caller guards}
  public ModuleStore unguarded(String moduleId, Scope scope) {
    return new FileModuleStore(root, moduleId, scope);
  }

  /// {@return the path of a file of a data module for a scope, which has the given content}
  ///
  /// @param name name of the file
  /// @throws IOException if it cannot be written
  public Path file(String moduleId, Scope scope, String name, byte[] content) throws IOException {
    var file = new StoredFile(root.resolve(moduleId), scope, name);
    try {
      guard.perform("state " + root, AccessGuard.STATE_NANOS, () -> file.write(content));
    } catch (StuckException stuck) {
      throw new IOException(stuck.getMessage(), stuck);
    }
    return file.path();
  }

  /// {@return the lock of the programs that run one at a time}
  ProgramLock programLock() {
    return new ProgramLock(root.resolve("programs.lock"));
  }

  /// {@return the store of a data module for a scope}
  public synchronized ModuleStore of(String moduleId, Scope scope) {
    return open.computeIfAbsent(
        new CacheKey(moduleId, scope),
        key ->
            new GuardedModuleStore(
                new FileModuleStore(root, moduleId, scope), guard, "state " + root));
  }
}
