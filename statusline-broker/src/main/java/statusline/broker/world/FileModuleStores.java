package statusline.broker.world;

import java.nio.file.Path;
import java.util.Map;
import statusline.api.ModuleStore;
import statusline.api.Scope;
import statusline.broker.cache.CacheKey;
import statusline.storage.LruMap;

/// The stores of all data modules below one directory; whoever asks for the same one gets the same,
/// so that updates of it follow one another. Safe for use by several threads.
public final class FileModuleStores {
  private static final int MAX_OPEN = 1_000;

  private final Path root;
  private final Map<CacheKey, FileModuleStore> open = new LruMap<>(MAX_OPEN);

  /// Makes none yet.
  ///
  /// @param root directory of all stores; made when something is first written, for its owner alone
  public FileModuleStores(Path root) {
    this.root = root;
  }

  /// {@return the store of a data module for a scope}
  public synchronized ModuleStore of(String moduleId, Scope scope) {
    return open.computeIfAbsent(
        new CacheKey(moduleId, scope), key -> new FileModuleStore(root, moduleId, scope));
  }
}
