package statusline.config.module;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import statusline.api.Effort;
import statusline.api.JsonObject;
import statusline.api.Policy;
import statusline.api.Scope;

/// The description of a data module of a drop-in. Immutable.
///
/// @param module as the resource of its jar describes it
/// @param suggestions for the presets
/// @param hasResource whether its jar contains a resource that describes it
/// @param faults a sentence for each member of the resource that has no effect
public record DropInDescriptor(
    DataModuleDescriptor module,
    Suggestions suggestions,
    boolean hasResource,
    List<String> faults) {
  public DropInDescriptor {
    faults = List.copyOf(faults);
  }

  /// {@return the description that a JSON text contains}
  ///
  /// @throws DescriptorException if it cannot be used
  public static DropInDescriptor read(String text) throws DescriptorException {
    JsonObject json = DescriptorReader.members(text);
    DataModuleDescriptor module = DescriptorReader.read(json);
    DescriptorCheck.require(module);
    return new DropInDescriptor(
        module, new SuggestionReader(module.id(), json).read(), true, MemberCheck.faults(json));
  }

  /// {@return the description of a data module whose jar contains none}
  ///
  /// Its segments and settings are unknown, so every name is accepted.
  public static DropInDescriptor without(String id) {
    var module =
        new DataModuleDescriptor(
            id,
            "A data module without a descriptor",
            Scope.Kind.MACHINE,
            Effort.QUICK,
            Policy.cached(Duration.ofSeconds(5), Duration.ofMinutes(1)),
            List.of(),
            List.of(),
            List.of(),
            Map.of(),
            List.of());
    var none = new Suggestions(Map.of(), new TreeMap<>(), Map.of(), List.of());
    return new DropInDescriptor(module, none, false, List.of());
  }

  /// {@return the id of the data module}
  public String id() {
    return module.id();
  }

  /// {@return whether the preset has a place for its segments}
  boolean isPlacedIn(String preset) {
    return suggestions.placements().containsKey(preset)
        || Optional.ofNullable(suggestions.onDemand().get(preset)).orElse(List.of()).contains(id());
  }
}
