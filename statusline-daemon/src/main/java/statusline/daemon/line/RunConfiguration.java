package statusline.daemon.line;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import statusline.api.JsonObject;
import statusline.broker.RunOverride;
import statusline.config.BrokerKeys;
import statusline.config.Configuration;
import statusline.config.LookKeys;
import statusline.config.Setting;
import statusline.renderer.look.Look;

/// The configuration of one run and what is derived from it. Immutable.
///
/// @param configuration of the run
/// @param look of its lines
/// @param override of the broker's settings by this run
/// @param ageThreshold age from which every segment shows its age; empty if the data module's
///     staleness decides
public record RunConfiguration(
    Configuration configuration, Look look, RunOverride override, Optional<Duration> ageThreshold) {

  /// {@return the run configuration for a configuration; callers cache it}
  public static RunConfiguration of(Configuration configuration) {
    Look look = ConfiguredLook.of(configuration);
    Optional<Duration> threshold =
        configuration.hasSection("renderer")
            ? configuration.duration(LookKeys.AGE_THRESHOLD)
            : Optional.empty();
    return new RunConfiguration(configuration, look, override(configuration), threshold);
  }

  private static RunOverride override(Configuration configuration) {
    Optional<Duration> budget = lineBudget(configuration);
    JsonObject modules = modules(configuration);
    boolean isEmpty = budget.isEmpty() && modules.members().isEmpty();
    return isEmpty ? RunOverride.NONE : new RunOverride(modules, budget);
  }

  /// The look hides the data modules that a project's file hides, unless they have a warning.
  private static JsonObject modules(Configuration configuration) {
    List<String> hidden = configuration.modulesHiddenByProject();
    if (hidden.isEmpty()) {
      return configuration.runModules();
    }
    Map<String, @Nullable Object> modules =
        new LinkedHashMap<>(configuration.runModules().members());
    for (String id : hidden) {
      Map<String, @Nullable Object> settings = new LinkedHashMap<>();
      configuration.runModules().object("/" + id).ifPresent(o -> settings.putAll(o.members()));
      settings.remove("enabled");
      modules.put(id, settings);
    }
    return JsonObject.of(modules);
  }

  /// {@return the line budget if the run itself sets it: the broker's settings have that of the
  /// files}
  private static Optional<Duration> lineBudget(Configuration configuration) {
    if (!configuration.hasSection("performance")) {
      return Optional.empty();
    }
    Optional<Setting> setting = configuration.setting(BrokerKeys.FIRST_PAINT_BUDGET.path());
    return setting.isPresent() && setting.get().origin().isOfARun()
        ? configuration.duration(BrokerKeys.FIRST_PAINT_BUDGET)
        : Optional.empty();
  }
}
