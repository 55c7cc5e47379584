package statusline.broker;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import statusline.api.JsonObject;
import statusline.broker.fetch.ActiveModule;

/// The settings of one run that override those of the broker.
///
/// They apply to the line of this run and to its own fetches. Other runs share the readings but
/// keep their own settings.
///
/// @param modules an object for each id with keys of `modules.<id>`; `enabled` has an effect only
///     if it is false, which hides the data module
/// @param lineBudget maximum time that the line waits for unknown data; empty for the broker's
///     limit
public record RunOverride(JsonObject modules, Optional<Duration> lineBudget) {
  /// An override without settings.
  public static final RunOverride NONE = new RunOverride(JsonObject.empty(), Optional.empty());

  public RunOverride {
    requireNonNull(modules, "modules");
    requireNonNull(lineBudget, "lineBudget");
  }

  /// {@return whether this run shows a data module}
  boolean shows(String id) {
    return modules.members().isEmpty() || modules.flag("/" + id + "/enabled").orElse(true);
  }

  /// {@return a data module with the settings of this run}
  ActiveModule<?> of(ActiveModule<?> module) {
    if (modules.members().isEmpty()) {
      return module;
    }
    Optional<JsonObject> said = modules.object("/" + module.id());
    return said.isEmpty()
        ? module
        : module.inRun(
            PolicyOverride.of(module.policy(), said.get()), both(module.settings(), said.get()));
  }

  private static JsonObject both(JsonObject settings, JsonObject said) {
    Map<String, @Nullable Object> both = new LinkedHashMap<>(settings.members());
    both.putAll(said.members());
    return JsonObject.of(both);
  }
}
