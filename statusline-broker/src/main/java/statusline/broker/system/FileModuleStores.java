package statusline.broker.system;

import java.nio.file.Path;
import java.util.Map;
import statusline.api.ModuleStore;
import statusline.api.Scope;
import statusline.broker.cache.CacheKey;
import statusline.storage.LruMap;

/// The stores of all data modules below one directory.
///
/// Requests for one store return the same object, so that its updates are serialized. Safe for use
/// by several threads.
public final class FileModuleStores {
  private static final int MAX_OPEN = 1_000;

  private final Path root;
  private final Map<CacheKey, FileModuleStore> open = new LruMap<>(MAX_OPEN);

  /// Creates the stores.
  ///
  /// @param root directory of all stores; the first write creates it for its owner only
  public FileModuleStores(Path root) {
    this.root = root;
  }

  /// {@return the store of a data module for a scope}
  public synchronized ModuleStore of(String moduleId, Scope scope) {
    return open.computeIfAbsent(
        new CacheKey(moduleId, scope), key -> new FileModuleStore(root, moduleId, scope));
  }
}
