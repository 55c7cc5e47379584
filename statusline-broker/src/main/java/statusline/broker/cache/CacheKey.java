package statusline.broker.cache;

import org.jspecify.annotations.Nullable;
import statusline.api.Scope;

/// The cache key of a reading: its data module and its scope.
public final class CacheKey {
  private final String moduleId;
  private final Scope scope;

  /// Creates a key.
  public CacheKey(String moduleId, Scope scope) {
    this.moduleId = moduleId;
    this.scope = scope;
  }

  /// {@return the id of the data module}
  public String moduleId() {
    return moduleId;
  }

  /// {@return the scope}
  public Scope scope() {
    return scope;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CacheKey that
        && moduleId.equals(that.moduleId)
        && scope.equals(that.scope);
  }

  @Override
  public int hashCode() {
    return 31 * moduleId.hashCode() + scope.hashCode();
  }

  @Override
  public String toString() {
    return moduleId + ' ' + scope;
  }
}
