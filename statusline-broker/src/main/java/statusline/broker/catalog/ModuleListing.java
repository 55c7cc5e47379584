package statusline.broker.catalog;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import statusline.api.Policy;
import statusline.api.Scope;

/// A data module as a list shows it. Of a disabled one no class is loaded, so its scope and policy
/// are unknown.
///
/// @param id of the data module
/// @param state whether it is in use
/// @param origin where it comes from
/// @param javaModule name of its Java module
/// @param version of its Java module; empty where it has none
/// @param summary one sentence
/// @param scope kind of its scope
/// @param policy in effect, the user's configuration included
/// @param problem why it is not in use though enabled
public record ModuleListing(
    String id,
    State state,
    Origin origin,
    String javaModule,
    String version,
    Optional<String> summary,
    Optional<Scope.Kind> scope,
    Optional<Policy> policy,
    Optional<String> problem) {
  /// Whether a data module is in use.
  public enum State {
    /// Loaded and asked.
    ENABLED,
    /// Switched off by the configuration.
    DISABLED,
    /// Switched on, but it cannot be used.
    BROKEN
  }

  /// Where a data module comes from.
  public enum Origin {
    /// It is part of the image.
    BUILT_IN
  }

  public ModuleListing {
    requireNonNull(id, "id");
    requireNonNull(state, "state");
    requireNonNull(origin, "origin");
    requireNonNull(javaModule, "javaModule");
    requireNonNull(version, "version");
  }
}
