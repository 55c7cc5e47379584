package statusline.broker;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import statusline.api.JsonObject;
import statusline.broker.fetch.ActiveModule;

/// What one run says otherwise than the settings its broker was made for. It holds for its line and
/// for what it fetches itself; other runs share the readings and keep their own measure.
///
/// @param modules an object for each id with keys of `modules.<id>`; `enabled` is heard as `false`
///     only, which hides the data module from this line
/// @param lineBudget the line waits no longer for what is not known yet; empty where the run leaves
///     that to the broker
public record RunOverride(JsonObject modules, Optional<Duration> lineBudget) {
  /// Of a run that says nothing.
  public static final RunOverride NONE = new RunOverride(JsonObject.empty(), Optional.empty());

  public RunOverride {
    requireNonNull(modules, "modules");
    requireNonNull(lineBudget, "lineBudget");
  }

  /// {@return whether a data module is shown in this run}
  boolean shows(String id) {
    return modules.members().isEmpty() || modules.flag("/" + id + "/enabled").orElse(true);
  }

  /// {@return a data module as this run wants it: the same where the run says nothing about it}
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
