package statusline.broker.system;

import java.nio.file.Path;
import java.util.Map;
import statusline.api.ModuleStore;
import statusline.api.Scope;
import statusline.broker.cache.CacheKey;
import statusline.storage.LruMap;
import statusline.storage.guard.AccessGuard;

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

  /// {@return the store of a data module for a scope}
  public synchronized ModuleStore of(String moduleId, Scope scope) {
    return open.computeIfAbsent(
        new CacheKey(moduleId, scope),
        key ->
            new GuardedModuleStore(
                new FileModuleStore(root, moduleId, scope), guard, "state " + root));
  }
}
