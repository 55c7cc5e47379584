package statusline.broker.catalog;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import statusline.api.Policy;
import statusline.api.Scope;

/// A data module in a listing. No class of a disabled one is loaded, so its scope and policy are
/// unknown.
///
/// @param id id of the data module
/// @param state whether it is in use
/// @param origin origin of the data module
/// @param javaModule name of its Java module
/// @param version version of its Java module; empty if it has none
/// @param summary one sentence
/// @param scope kind of its scope
/// @param policy policy with overrides
/// @param problem why the enabled data module is not in use, or what is wrong with it
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
    /// Created and in use.
    ENABLED,
    /// Disabled by the configuration.
    DISABLED,
    /// Enabled but not usable.
    BROKEN,
    /// A drop-in that is not loaded, because the user has not trusted its jars.
    UNTRUSTED,
    /// A drop-in that is not used, because it has failed too often.
    QUARANTINED
  }

  /// The origin of a data module.
  public enum Origin {
    /// Part of the image.
    BUILT_IN,
    /// A jar of a third party in the folder of an account.
    DROP_IN
  }

  public ModuleListing {
    requireNonNull(id, "id");
    requireNonNull(state, "state");
    requireNonNull(origin, "origin");
    requireNonNull(javaModule, "javaModule");
    requireNonNull(version, "version");
  }

  /// {@return the same listing with a problem}
  public ModuleListing withProblem(String sentence) {
    return new ModuleListing(
        id, state, origin, javaModule, version, summary, scope, policy, Optional.of(sentence));
  }
}
